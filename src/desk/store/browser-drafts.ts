import type { DraftStore } from './kept-draft.ts';

/** The browser's own; what cannot be kept is kept in memory, and the tab asks before it is closed. */
export function browserDrafts(): DraftStore {
	return {
		read: (key) => withStorage(() => localStorage.getItem(key), null),
		write: (key, value) => withStorage(() => (localStorage.setItem(key, value), true), false),
		remove: (key) => withStorage(() => localStorage.removeItem(key), undefined),
		keys: () => withStorage(() => Object.keys(localStorage), []),
	};
}

/** Does something with the browser's storage, which may be switched off. */
export function withStorage<T>(run: () => T, otherwise: T): T {
	try {
		return run();
	} catch {
		return otherwise;
	}
}
