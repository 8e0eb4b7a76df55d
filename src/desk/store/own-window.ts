import { withStorage } from './browser-drafts.ts';
import { DRAFT } from './kept-draft.ts';

/** A window of the desk, which keeps its drafts apart from those of others. */
export interface OwnWindow {
	/** Stays through a reload. */
	readonly name: string;
	/** Names of the windows of this browser that are open, by the browser's knowledge; where it has none, no other is. */
	open(): Promise<ReadonlySet<string>>;
}

const KEY = 'desk-window';
const LOCK = 'desk-window/';
/** How long a page that is loaded anew waits for the one before it to be gone, in ms. */
const PATIENCE = 500;

/** This window, under the name that it had before it was loaded anew; a copy of a window gets a name of its own. */
export async function ownWindow(): Promise<OwnWindow> {
	const kept = withStorage(() => sessionStorage.getItem(KEY), null);
	const name = kept !== null && (await held(kept)) ? kept : newName();
	if (name !== kept) {
		void held(name);
		withStorage(() => sessionStorage.setItem(KEY, name), undefined);
	}
	return {
		name,
		async open() {
			const { held: locks = [] } = (await navigator.locks?.query()) ?? {};
			const names = locks.map((lock) => lock.name ?? '').filter((one) => one.startsWith(LOCK));
			return new Set(names.map((one) => one.slice(LOCK.length)));
		},
	};
}

const newName = (): string => Math.random().toString(36).slice(2, 10);

/** Takes the name for as long as this page lives; false where another window has it. */
function held(name: string): Promise<boolean> {
	if (!navigator.locks) return Promise.resolve(true);
	const waiting = new AbortController();
	setTimeout(() => waiting.abort(), PATIENCE);
	return new Promise((resolve) => {
		navigator.locks
			.request(LOCK + name, { signal: waiting.signal }, () => {
				resolve(true);
				// Never let go: the browser does so when the page is gone.
				return new Promise(() => undefined);
			})
			.catch(() => resolve(false));
	});
}

/**
 * Tells which windows are open when another one wrote a draft, was opened or closed. Returns what ends it.
 */
export function hearOthers({ open }: OwnWindow, seen: (open: ReadonlySet<string>) => void): () => void {
	const look = (): void => void open().then(seen);
	const onStored = ({ key }: StorageEvent): void => {
		if (key === null || key.startsWith(DRAFT)) look();
	};
	window.addEventListener('storage', onStored);
	window.addEventListener('focus', look);
	return () => {
		window.removeEventListener('storage', onStored);
		window.removeEventListener('focus', look);
	};
}
