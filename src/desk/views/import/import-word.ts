import { unpackZip } from '../../../office/packed/unpack.ts';
import { officeFile } from '../../../office/packed/office-file.ts';
import { frontmatter, makePage } from '../../../office/word/make-page.ts';
import { readDocx } from '../../../office/word/read-docx.ts';
import { faultOfNew, draftOfNew, proposedId } from '../../forms/new-thing.ts';
import * as words from '../../text/bring.ts';
import { look } from '../../text/body.ts';
import { notSaved } from '../../text/views.ts';
import { bodyLook } from '../editor/body-look.ts';
import type { Drafts } from '../drafts/drafts.ts';
import { button, h, newElementId } from '../parts/element.ts';
import { toFile } from '../address.ts';
import type { Workbench } from '../workbench.ts';

/** True for a Word file, whatever its name says. */
export const isWord = (bytes: Uint8Array): boolean =>
	officeFile(bytes) === 'package' && unpackZip(bytes, () => false).has('word/document.xml');

/** Makes a page of a Word file: asks where it goes, says what changed and what was lost, and opens it in the editor. */
export function importWord(
	bench: Workbench,
	drafts: Drafts,
	go: (hash: string) => void,
	name: string,
	bytes: Uint8Array,
): HTMLElement {
	const document = readDocx(bytes);
	const library = bench.library();
	const { sections } = library.site;
	const first = makePage(document, (number, ending) => `${number}${ending}`);
	const title = first.title ?? name.replace(/\.docx$/i, '');
	const section = h(
		'select',
		{
			id: newElementId(),
			on: { change: () => (id.value = proposedId(library, `page:${section.value}`, title)) },
		},
		sections.map(({ id: value, label }) => h('option', { value }, label)),
	);
	const id = h('input', { id: newElementId(), type: 'text', spellcheck: 'false' });
	const free = sections.find(({ list }) => list === 'date') ?? sections[0];
	section.value = free?.id ?? '';
	id.value = proposedId(library, `page:${section.value}`, title);
	const fault = h('p', { class: 'fault', role: 'alert' });
	const list = (heading: string, rows: readonly string[]): HTMLElement | false =>
		rows.length > 0 &&
		h(
			'details',
			{ open: true },
			h('summary', {}, heading),
			h(
				'ul',
				{},
				rows.map((row) => h('li', {}, row)),
			),
		);

	const make = async (): Promise<void> => {
		const wrong = faultOfNew(`page:${section.value}`, id.value.trim());
		if (wrong !== undefined) {
			fault.textContent = wrong;
			id.focus();
			return;
		}
		const file = `${section.value}/${id.value.trim()}.mdx`;
		if (bench.textOf(file) !== undefined || drafts.isChanged(file)) {
			fault.textContent = words.pageThere;
			return;
		}
		const made = makePage(document, (number, ending) => `${id.value.trim()}/${number}${ending}`);
		const { text = '' } = draftOfNew(library, `page:${section.value}`, title, id.value.trim(), bench.today());
		const place = /^(?:order: (?<order>\d+)|date: (?<date>\S+))$/m.exec(text)?.groups ?? {};
		try {
			for (const { name: picture, bytes: own } of made.pictures)
				await bench.addBeside(`${section.value}/${picture}`, own);
		} catch (error) {
			fault.textContent = notSaved(error instanceof Error ? error.message : String(error));
			return;
		}
		const head = frontmatter({
			title,
			description: made.description ?? title,
			...(place['date'] === undefined ? { order: Number(place['order'] ?? 1) } : { date: place['date'] }),
		});
		drafts.begin(file, head + made.body);
		go(toFile(file));
	};
	return h(
		'div',
		{ class: 'word' },
		h('h2', {}, title),
		h('div', { class: 'field' }, h('label', { for: section.id }, words.section), section),
		h('div', { class: 'field' }, h('label', { for: id.id }, words.pageId), id),
		fault,
		h(
			'p',
			{ class: 'actions' },
			button(words.makePage, () => void make(), { class: 'primary' }),
		),
		first.pictures.length > 0 && h('p', {}, words.pictures(first.pictures.length)),
		list(words.changes, [...first.changes, ...document.unneeded]),
		list(words.lost, document.lost),
		h(
			'div',
			{ class: 'page-text', tabindex: '0', role: 'group', 'aria-label': look },
			bodyLook(first.body, () => Promise.resolve(undefined)),
		),
	);
}
