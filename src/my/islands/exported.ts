/** Tells the page that everything up to now is in a file. */
export const EXPORTED = 'record-exported';
