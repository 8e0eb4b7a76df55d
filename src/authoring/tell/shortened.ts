const MOST = 24;

/** A text in a line of a message, cut where it is long. */
export const shortened = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);
