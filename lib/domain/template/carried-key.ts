const carriedPrefix = 'carried-';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The key of the control that an action of an earlier audit is: the same in every version of the form. */
export const carriedKey = (actionId: string): string => carriedPrefix + actionId;

/**
 * Whether a key names a control that was carried over. A form of its own may have keys that begin alike, as an item
 * about what is *carried out* has: only the id of an action makes the difference.
 */
export const isCarriedKey = (key: string): boolean =>
  key.startsWith(carriedPrefix) && uuid.test(key.slice(carriedPrefix.length));
