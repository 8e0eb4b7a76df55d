import { localDay, readableDay } from '../../schedule/core/calendar-day.ts';
import { keptTexts } from '../store/kept-texts.ts';
import type { KeptText } from '../store/kept-texts.ts';
import { kinds } from '../store/record-kinds.ts';
import * as words from '../text/my-record-script.ts';
import { saveText } from './save-backup.ts';
import { fillList } from '../../page/islands/fill-list.ts';
import { retiredIn } from './ids-on-page.ts';

/** Lists marks of content that was taken down, and texts that could not be read. */
export function fillKept(root: HTMLElement): void {
	const fill = (name: string, entries: readonly (string | HTMLElement)[]): void => {
		const section = root.querySelector<HTMLElement>(`[data-${name}]`)!;
		section.hidden = entries.length === 0;
		fillList(section, entries);
	};
	fill('retired', retired());
	fill('set-aside', keptTexts(Date.now()).map(saveTextButton));
}

function retired(): string[] {
	return Object.entries(kinds()).flatMap(([kind, shelf]) => {
		const items = shelf.$items.get();
		return retiredIn(kind).map((id) => {
			const day = readableDay(localDay(items[id]!.at), true);
			const { note = '', text, fields, exam = id } = items[id]! as Readonly<Record<string, unknown>>;
			const written = fields && Object.values(fields).join(' ');
			return words.retiredItem(words.kind(kind), String(text ?? written ?? exam), day, String(note));
		});
	});
}

function saveTextButton({ key, kind, reason, at, text }: KeptText): HTMLElement {
	const button = document.createElement('button');
	const day = at ? readableDay(localDay(at), true) : '';
	Object.assign(button, {
		type: 'button',
		className: 'button quiet',
		textContent: words.keptText(words.kind(kind), words.reasons[reason], day),
	});
	button.addEventListener('click', () => saveText(`${key.replace(/\W+/g, '-')}.txt`, text));
	return button;
}
