/** A session lasts a working day and its evening. */
export const SESSION_HOURS = 12;
