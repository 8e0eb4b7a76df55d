/**
 * Where the last erasure is noted, under the site's name. A tab that finds another note than it knows forgets what it
 * holds: else it would take a record that began anew for one that lacks its items, and put them back. Every envelope
 * carries the note that its writer knew, so that a tab that wrote just then brings nothing back either.
 */
export const erasureKey = (app: string): string => `${app}:erased`;
