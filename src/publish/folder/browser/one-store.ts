import { FramedStorage } from './framed-storage.ts';
import { isOfSite, pagesKey, probeKey } from './frame-words.ts';
import type { Area, FrameRequest, FrameKept, Told } from './frame-words.ts';
import { relayChannels } from './relay-channels.ts';

/** So long a page waits for the frame; from a slow stick it takes a tenth of it. */
const PATIENCE = 4_000;

/**
 * Where the record of a folder's pages is kept, seen by what the browser does: `shared`, in a storage that all pages of
 * the folder share; `framed`, where each file has a storage of its own, in that of one file (record-frame.ts), which all
 * pages have in a frame; `unknown`, where nothing tells yet; `apart`, where each page keeps for itself alone; `blocked`.
 */
export type FolderKeeping = 'shared' | 'framed' | 'unknown' | 'apart' | 'blocked';

/** Finds out which it is and makes the pages' storage be that. */
export async function keepInOne(root: string, site: string): Promise<FolderKeeping> {
	const page = location.pathname;
	let pages: string[];
	try {
		pages = (localStorage.getItem(pagesKey(site)) ?? '').split(' ').filter(Boolean);
		if (pages.some((other) => other !== page)) return 'shared';
		localStorage.setItem(pagesKey(site), page);
		localStorage.setItem(probeKey(site), String(Math.random()));
	} catch {
		return 'blocked';
	}
	const frame = await openFrame(root, site, page);
	const probe = localStorage.getItem(probeKey(site));
	localStorage.removeItem(probeKey(site));
	if (!frame) return 'apart';
	if (frame.probe === probe) {
		// The frame's file and this page are two.
		localStorage.setItem(pagesKey(site), `${page} ${frame.address}`);
		frame.close();
		return 'shared';
	}
	const isProven = frame.pages.some((other) => other !== page);
	if (!isProven) {
		useFrame(
			frame,
			{ localStorage: ofSite(localStorage, site), sessionStorage: ofSite(sessionStorage, site) },
			true,
		);
		return 'unknown';
	}
	if (mirrorLook(frame.kept, site)) return new Promise(() => location.reload());
	useFrame(frame, frame.kept, false);
	return 'framed';
}

interface Frame {
	kept: FrameKept;
	pages: readonly string[];
	probe: string | null;
	address: string;
	send(asked: FrameRequest): void;
	listen(hear: (told: Told) => void): void;
	close(): void;
}

function openFrame(root: string, site: string, page: string): Promise<Frame | undefined> {
	return new Promise((resolve) => {
		const frame = document.createElement('iframe');
		const hears: ((told: Told) => void)[] = [];
		frame.hidden = true;
		frame.title = 'record';
		frame.src = `${root}_astro/record.html`;
		const send = (asked: FrameRequest): void => frame.contentWindow?.postMessage(asked, '*');
		const close = (): void => {
			removeEventListener('message', take);
			frame.remove();
		};
		const giveUp = (): void => {
			close();
			resolve(undefined);
		};
		const timer = setTimeout(giveUp, PATIENCE);
		const take = ({ source, data }: MessageEvent<Told>): void => {
			if (source !== frame.contentWindow) return;
			if (data.tell === 'ready') send({ ask: 'open', site, page });
			else if (data.tell === 'open') {
				clearTimeout(timer);
				const { kept, probe } = data;
				const pages = data.pages.split(' ').filter(Boolean);
				const { pathname: address } = new URL(frame.src);
				resolve({ kept, pages, probe, address, send, listen: (hear) => hears.push(hear), close });
			} else if (data.tell === 'closed') {
				clearTimeout(timer);
				giveUp();
			} else for (const hear of hears) hear(data);
		};
		addEventListener('message', take);
		frame.onerror = giveUp;
		document.documentElement.append(frame);
	});
}

const ofSite = (storage: Storage, site: string): Record<string, string> =>
	Object.fromEntries(Object.entries(storage).filter(([key]) => isOfSite(key, site)) as [string, string][]);

/** Puts storages that are kept in the frame in the place of the browser's own. */
function useFrame(frame: Frame, kept: FrameKept, isBeside: boolean): void {
	const storages = (Object.keys(kept) as Area[]).map((area) => {
		const storage = new FramedStorage(area, kept[area], frame.send, isBeside ? window[area] : undefined);
		Object.defineProperty(window, area, { value: storage, configurable: true });
		return storage;
	});
	relayChannels(frame.send, frame.listen);
	frame.listen((told) => {
		for (const storage of storages) storage.hear(told);
		if (told.tell !== 'changed') return;
		const { key, oldValue, newValue } = told;
		dispatchEvent(new StorageEvent('storage', { key, oldValue, newValue }));
	});
	// What was written in the moment before a link is followed gets to the frame first.
	addEventListener('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
		const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
		if (!link || !isPlain || event.defaultPrevented || link.target || link.hasAttribute('download')) return;
		if (!storages.some(({ isWriting }) => isWriting)) return;
		event.preventDefault();
		const go = (): void => {
			if (storages.some(({ isWriting }) => isWriting) && Date.now() < latest) setTimeout(go, 10);
			else location.assign(link.href);
		};
		const latest = Date.now() + 1000;
		go();
	});
}

/**
 * What decides the look before the first paint is read from the page's own storage, so it is put there too; true where
 * that had another look.
 */
function mirrorLook({ localStorage: kept, sessionStorage: inWindow }: FrameKept, site: string): boolean {
	const shared = `shared:${site}`;
	const settings = `${site}:settings`;
	const isShared = inWindow[shared] === 'yes';
	const wanted: [Storage, string, string | undefined][] = [
		[sessionStorage, shared, inWindow[shared]],
		isShared ? [sessionStorage, settings, inWindow[settings]] : [localStorage, settings, kept[settings]],
	];
	let isOther = false;
	for (const [storage, key, value] of wanted) {
		const before = storage.getItem(key);
		if (before === (value ?? null)) continue;
		try {
			if (value === undefined) storage.removeItem(key);
			else storage.setItem(key, value);
		} catch {
			// Without it the page begins with the standard look.
		}
		// Not again where it is refused.
		const isNoted = storage.getItem(key) !== before;
		// That a window is on no shared machine is noted in each, and shows in nothing.
		if (isNoted && (key !== shared || [before, value].includes('yes'))) isOther = true;
	}
	return isOther;
}
