/** What the keys of all that was carried over from earlier audits begin with; no shipped form has such a key. */
export const carriedPrefix = 'carried-';

/** Whether a key names the section of carried actions or a control in it, and nothing of the template itself. */
export const isCarriedKey = (key: string): boolean => key.startsWith(carriedPrefix);
