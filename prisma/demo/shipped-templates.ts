import { newestOf, type ShippedName, shippedLibrary } from '@/lib/shipped-library';

/** The shipped templates, in the order in which a new tenant gets them, each as its newest version. */
export const shippedTemplates = shippedLibrary().map((template) => {
  const { content, releaseNote } = newestOf(template);
  return { key: template.name as ShippedName, content, releaseNote };
});

export type ShippedKey = ShippedName;
