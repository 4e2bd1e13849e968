// In the tenant's frame: whoever took a wrong turn keeps the menu.
export { default } from '@/app/forbidden';
