import { visibleText } from '../../page/core/visible-text.ts';
import { checksum } from '../../page/core/checksum.ts';
import { decodeBody } from './backup.ts';
import type { Backup, BackupFault } from './backup.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { canCompress, deflate, inflate } from './deflate.ts';
import type { RecordItems } from '../../record/core/envelope.ts';
import { packItems, unpackKinds } from './pack.ts';

/**
 * A record as the fragment of an address: `move=1d.CHECKSUM.DATA`. 1 is the version of this form; `d` says deflated,
 * `p` plain, by a browser that cannot compress. DATA is base64url. What a chat puts before and after is not looked at:
 * the checksum tells whether all of it is there.
 */
const FORM = /move=(\d+)([dp])\.([0-9a-z]+)\.([A-Za-z0-9_-]*)/;
const VERSION = 1;

/** A link is for moving, not for keeping: whoever finds it later gets nothing by it. */
const LIFE = 86_400_000;

/** A link that is further ahead comes of a device with another time: how old it is cannot be told. */
const AHEAD = 3_600_000;

/** True for a link of a device whose clock is ahead of this one's. */
export const isMadeAhead = (savedAt: number, now: number): boolean => savedAt > now + AHEAD;

/** What messengers and browsers carry without cutting it. */
export const LINK_LIMIT = 60_000;

/** What a link may unfold to. */
export const UNPACKED_LIMIT = 5_000_000;

/** `too-old`: this browser cannot decompress. */
export type TransferFault = BackupFault | 'too-old';

/** A record out of a link; or why there is none: `expired` is older than a day by the two clocks. */
export type ReadTransfer =
	| { backup: Backup; sum: string }
	| { fault: TransferFault }
	| { fault: 'expired'; savedAt: number };

/** The fragment, without its `#`, that carries a record. */
export async function encodeTransfer({ app, schema, schemas, savedAt, kinds }: Backup): Promise<string> {
	const packed = Object.entries(kinds).filter(([, items]) => Object.keys(items).length > 0);
	const body = [
		app,
		schema,
		savedAt,
		Object.fromEntries(packed.map(([kind, items]) => [kind, packItems(items)])),
		...(schemas ? [schemas] : []),
	];
	const text = JSON.stringify(body);
	const [form, bytes] = canCompress() ? ['d', await deflate(text)] : ['p', new TextEncoder().encode(text)];
	return `move=${VERSION}${form}.${checksum(text)}.${toBase64Url(bytes as Uint8Array)}`;
}

/** A fragment as it is seen: without escapes and marks that copying and chats leave in it. */
function seen(fragment: string): string {
	let text = fragment;
	try {
		text = decodeURIComponent(fragment);
	} catch {
		// A sign of the text around it, and no escape.
	}
	return visibleText(text);
}

/** Reads such a fragment, also one that was broken into lines on its way. Total: whatever it is given, it answers. */
export async function decodeTransfer(fragment: string, app: string, now: number): Promise<ReadTransfer> {
	if (fragment.length > 2 * LINK_LIMIT) return { fault: 'too-large' };
	const text = seen(fragment);
	const read = await decodeWhole(text, app, now);
	// What stands behind a space is part of it, or the text that follows it.
	return 'fault' in read && read.fault === 'damaged' && text.includes(' ')
		? decodeWhole(text.replace(/ /g, ''), app, now)
		: read;
}

async function decodeWhole(fragment: string, app: string, now: number): Promise<ReadTransfer> {
	const [, version, form, sum, data] = FORM.exec(fragment) ?? [];
	if (data === undefined) return { fault: 'damaged' };
	if (Number(version) > VERSION) return { fault: 'newer' };
	if (form === 'd' && !canCompress()) return { fault: 'too-old' };
	try {
		const bytes = fromBase64Url(data);
		const text = form === 'd' ? await inflate(bytes, UNPACKED_LIMIT) : new TextDecoder().decode(bytes);
		if (text === undefined) return { fault: 'too-large' };
		if (checksum(text) !== sum) return { fault: 'damaged' };
		const body: unknown = JSON.parse(text);
		if (!Array.isArray(body)) return { fault: 'not-a-backup' };
		const [owner, schema, savedAt, packed, schemas] = body as unknown[];
		const read = decodeBody({ app: owner, schema, schemas, savedAt, kinds: unpackKinds(packed) }, app);
		if ('fault' in read) return read;
		const made = read.backup.savedAt;
		return made + LIFE < now ? { fault: 'expired', savedAt: made } : { ...read, sum: sum! };
	} catch {
		return { fault: 'damaged' };
	}
}

/** Deals the items of a record into so many records. Each is whole by itself; they may be taken in in any order. */
export function dealRecord(backup: Backup, count: number): Backup[] {
	const all = Object.entries(backup.kinds).flatMap(([kind, items]) =>
		Object.entries(items)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([id, item]) => ({ kind, id, item })),
	);
	const size = Math.ceil(all.length / count);
	return Array.from({ length: count }, (_, part) => {
		const kinds: Record<string, Record<string, RecordItems[string]>> = {};
		for (const { kind, id, item } of all.slice(part * size, (part + 1) * size))
			(kinds[kind] ??= {})[id] = item;
		return { ...backup, kinds };
	});
}
