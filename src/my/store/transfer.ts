import { decodeTransfer, dealRecord, encodeTransfer, LINK_LIMIT } from '../core/transfer-link.ts';
import type { TransferFault } from '../core/transfer-link.ts';
import type { Backup } from '../core/backup.ts';
import { gatherRecord } from './backup.ts';
import { siteId } from '../../page/store/site-id.ts';
import { siteRoot } from '../../page/store/site-root.ts';

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
}

const addressOf = async (backup: Backup): Promise<string> =>
	new URL(`my/#${await encodeTransfer(backup)}`, siteRoot()).href;

/** Links that carry the record as it is now. */
export async function makeTransfer(now: number): Promise<Transfer> {
	const backup = gatherRecord(now);
	const whole = await addressOf(backup);
	for (let count = Math.ceil(whole.length / CODE_LIMIT); count <= CODES_LIMIT; count++) {
		const codes = count === 1 ? [whole] : await Promise.all(dealRecord(backup, count).map(addressOf));
		if (codes.every((code) => code.length <= CODE_LIMIT)) return { link: whole, codes };
	}
	return { link: whole.length > LINK_LIMIT ? undefined : whole, codes: [] };
}

/** Reads a record out of an address. */
export const readTransfer = (fragment: string): Promise<{ backup: Backup } | { fault: TransferFault }> =>
	decodeTransfer(fragment, siteId());
