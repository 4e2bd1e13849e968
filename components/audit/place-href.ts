const mark = 'place-';

/** The address of a place in the form: an item, a group, a matrix, a comment or a section, by its key. */
export const placeHref = (formHref: string, key: string): string => `${formHref}#${mark}${key}`;

/** The key of the place that the fragment of an address (`#place-…`) names, or null. */
export const placeInFragment = (fragment: string): string | null =>
  fragment.startsWith(`#${mark}`) ? fragment.slice(mark.length + 1) : null;
