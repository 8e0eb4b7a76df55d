import type { DraftStore } from './kept-draft.ts';

/** The browser's own; what cannot be kept is kept in memory, and the tab asks before it is closed. */
export function browserDrafts(): DraftStore {
	return {
		read: (key) => guarded(() => localStorage.getItem(key), null),
		write: (key, value) => guarded(() => (localStorage.setItem(key, value), true), false),
		remove: (key) => guarded(() => localStorage.removeItem(key), undefined),
		keys: () => guarded(() => Object.keys(localStorage), []),
	};
}

/** Does something with the browser's storage, which may be switched off. */
export function guarded<T>(run: () => T, otherwise: T): T {
	try {
		return run();
	} catch {
		return otherwise;
	}
}
