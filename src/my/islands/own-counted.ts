/** Tells the page that the bars of progress now count what the reader made too. */
export const OWN_COUNTED = 'own-counted';
