import { isOfSite, pagesKey, probeKey } from './frame-words.ts';
import type { Area, FrameRequest, FrameKept, Told } from './frame-words.ts';

// In a frame of its own on pages of a browser that gives each file a storage of its own: this file's is the same on all.
const tell = (told: Told): void => parent.postMessage(told, '*');
const channels = new Map<string, BroadcastChannel>();

function open(site: string, page: string): void {
	const kept: FrameKept = { localStorage: {}, sessionStorage: {} };
	for (const area of Object.keys(kept) as Area[])
		for (let at = 0; at < window[area].length; at++) {
			const key = window[area].key(at)!;
			if (isOfSite(key, site)) kept[area][key] = window[area].getItem(key)!;
		}
	const probe = localStorage.getItem(probeKey(site));
	const pages = localStorage.getItem(pagesKey(site)) ?? '';
	const known = pages.split(' ').filter(Boolean);
	if (known.length < 2 && !known.includes(page))
		localStorage.setItem(pagesKey(site), [...known, page].join(' '));
	tell({ tell: 'open', kept, pages, probe });
}

function write({ area, key, value, at }: Extract<FrameRequest, { ask: 'write' }>): void {
	let isKept = true;
	try {
		if (value === null) window[area].removeItem(key);
		else window[area].setItem(key, value);
	} catch {
		isKept = false;
	}
	tell({ tell: 'written', area, at, isKept });
}

function channelOf(name: string): BroadcastChannel {
	let channel = channels.get(name);
	if (!channel) {
		channel = new BroadcastChannel(name);
		channel.onmessage = ({ data }) => tell({ tell: 'said', channel: name, data });
		channels.set(name, channel);
	}
	return channel;
}

addEventListener('message', ({ source, origin, data }: MessageEvent<FrameRequest>) => {
	// A page on the network is none of the folder's. Which file a file is, no browser tells (reader-note.ts says so).
	if (source !== parent || origin.startsWith('http')) return;
	try {
		if (data.ask === 'open') open(data.site, data.page);
		else if (data.ask === 'write') write(data);
		else if (data.ask === 'hear') channelOf(data.channel);
		else channelOf(data.channel).postMessage(data.data);
	} catch {
		// Storage is blocked here too.
		tell({ tell: 'closed' });
	}
});
addEventListener('storage', ({ storageArea, key, oldValue, newValue }) => {
	const area = storageArea === sessionStorage ? 'sessionStorage' : 'localStorage';
	tell({ tell: 'changed', area, key, oldValue, newValue });
});
tell({ tell: 'ready' });
