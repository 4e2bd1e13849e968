export const ui = {
  skipToContent: 'Skip to content',
  optional: 'optional',
  close: 'Close',
  cancel: 'Cancel',
  copy: 'Copy',
  copied: 'Copied',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
} as const;
