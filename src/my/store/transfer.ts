import { decodeTransfer, dealRecord, encodeTransfer, LINK_LIMIT } from '../core/transfer-link.ts';
export { isMadeAhead } from '../core/transfer-link.ts';
import type { Backup } from '../core/backup.ts';
import { gatherRecord } from './backup.ts';
import { siteId } from '../../page/store/site-id.ts';
import { siteRoot } from '../../page/store/site-root.ts';
import { browserStorage } from '../../record/store/usable-storage.ts';
import { readText } from '../../record/store/stored-texts.ts';

/** What a camera still reads off a screen: version 25 of the QR code, 117 squares wide. */
const CODE_LIMIT = 1273;
/** More codes than anyone scans one after another. */
const CODES_LIMIT = 6;

/** The ways by which the record goes to another device. */
export interface Transfer {
	/** Missing where it would be longer than messengers carry. */
	readonly link: string | undefined;
	/** Links for QR codes, which bring the record in parts; none where it is too large for a few of them. */
	readonly codes: readonly string[];
	/** The shares of the whole that go by code, or at least by link, where the whole does not; none that is empty. */
	readonly fitting: readonly PartShare[];
}

const addressOf = async (backup: Backup): Promise<string> =>
	new URL(`my/#${await encodeTransfer(backup)}`, siteRoot()).href;

/** What of the record is to go: all of it, what was ticked and listed, or what was answered. */
export type Share = 'all' | PartShare;
export type PartShare = 'ticks' | 'answers';

const SHARES: Readonly<Record<PartShare, readonly string[]>> = {
	ticks: ['ticks', 'rounds', 'lists', 'plan', 'stars', 'reads'],
	answers: ['answers', 'cards', 'sets'],
};

function shareOf(backup: Backup, share: Share): Backup {
	if (share === 'all') return backup;
	const kinds = Object.entries(backup.kinds).filter(([kind]) => SHARES[share].includes(kind));
	return { ...backup, kinds: Object.fromEntries(kinds) };
}

/** Links that carry the record, or a share of it, as it is now. */
export async function makeTransfer(now: number, share: Share = 'all'): Promise<Transfer> {
	const all = gatherRecord(now);
	const ways = await waysOf(shareOf(all, share));
	const fitting: PartShare[] = [];
	if (share === 'all' && ways.codes.length === 0)
		for (const part of Object.keys(SHARES) as PartShare[]) {
			const own = shareOf(all, part);
			if (Object.values(own.kinds).every((items) => Object.keys(items).length === 0)) continue;
			const { link, codes } = await waysOf(own);
			if (ways.link === undefined ? link !== undefined : codes.length > 0) fitting.push(part);
		}
	return { ...ways, fitting };
}

async function waysOf(backup: Backup): Promise<Pick<Transfer, 'link' | 'codes'>> {
	const whole = await addressOf(backup);
	for (let count = Math.ceil(whole.length / CODE_LIMIT); count <= CODES_LIMIT; count++) {
		const codes = count === 1 ? [whole] : await Promise.all(dealRecord(backup, count).map(addressOf));
		if (codes.every((code) => code.length <= CODE_LIMIT)) return { link: whole, codes };
	}
	return { link: whole.length > LINK_LIMIT ? undefined : whole, codes: [] };
}

/** Reads a record out of an address. */
export const readTransfer = (fragment: string, now: number): ReturnType<typeof decodeTransfer> =>
	decodeTransfer(fragment, siteId(), now);

/** Where the checksums of links are noted that were imported here; they say nothing of what was in them. */
const importedKey = (app: string): string => `${app}:imported-links`;
/** A link lives for a day; so many are not imported in one. */
const MOST_IMPORTED = 50;

const importedSums = (): string[] => (readText(browserStorage(), importedKey(siteId())) ?? '').split(' ');

/** True for a link that was imported in this browser: on a shared machine it stands in the history. */
export const wasImported = (sum: string): boolean => importedSums().includes(sum);

/** Notes that a link was imported. */
export function noteImported(sum: string): void {
	try {
		const sums = [...importedSums(), sum].filter(Boolean).slice(-MOST_IMPORTED);
		browserStorage()?.setItem(importedKey(siteId()), sums.join(' '));
	} catch {
		// It is offered again, and ends after a day.
	}
}
