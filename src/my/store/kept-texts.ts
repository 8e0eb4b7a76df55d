import { decodeEnvelope } from '../../record/core/decode-envelope.ts';
import { isTime } from '../../record/core/item.ts';
import { journalKey } from '../../record/store/journal.ts';
import { kinds } from './record-kinds.ts';
import { BEFORE, SET_ASIDE } from '../../record/store/set-aside.ts';
import { siteId } from '../../page/store/site-id.ts';
import { browserStorage } from '../../record/store/usable-storage.ts';
import { keysUnder, readText } from '../../record/store/stored-texts.ts';

/** Text of the record that is kept as it was, for the reader to download. */
export interface KeptText {
	readonly key: string;
	readonly kind: string;
	/**
	 * `damaged` was set aside; `before-migration` is as an older version wrote it; `unread` still stands in its place,
	 * because there is no room for a copy or a newer version wrote it.
	 */
	readonly reason: 'damaged' | 'before-migration' | 'unread';
	/** When it was set aside, ms since epoch; 0 where it was not. */
	readonly at: number;
	readonly text: string;
}

/** Every text that is kept beside the record; none later than `now`. */
export function keptTexts(now: number): KeptText[] {
	const app = siteId();
	const storage = browserStorage();
	const copies = keysUnder(storage, `${app}:`).flatMap((key): KeptText[] => {
		const label = [SET_ASIDE, BEFORE].find((part) => key.includes(part));
		if (!label) return [];
		const [name = '', time] = key.slice(app.length + 1).split(label);
		const kind = name.split(':')[0]!;
		const reason = label === SET_ASIDE ? 'damaged' : 'before-migration';
		return [
			{
				key,
				kind,
				reason,
				at: isTime(Number(time)) ? Math.min(Number(time), now) : 0,
				text: readText(storage, key) ?? '',
			},
		];
	});
	const unread = Object.keys(kinds()).flatMap((kind): KeptText[] =>
		[`${app}:${kind}`, journalKey(`${app}:${kind}`)].flatMap((key): KeptText[] => {
			const text = readText(storage, key);
			const decoded = decodeEnvelope(text, { app, kind });
			const isRead = decoded.state === 'empty' || (decoded.state === 'ok' && decoded.bad.length === 0);
			return text === null || isRead ? [] : [{ key, kind, reason: 'unread', at: 0, text }];
		}),
	);
	return [...copies, ...unread].sort((a, b) => a.at - b.at);
}
