import type { Library } from '../../../authoring/read/library.ts';
import { otherName } from '../../text/beside.ts';
import * as words from '../../text/body.ts';
import { bodyLook } from './body-look.ts';
import { choose } from '../parts/chooser.ts';
import { button, h, newElementId, whenQuiet } from '../parts/element.ts';

export interface BodyActions {
	library(): Library;
	take(body: string): void;
	/** Puts a file beside the page; its name as links write it, or in words why not. */
	addFile(file: File): Promise<{ address: string; isOtherName: boolean } | { fault: string }>;
	/** A picture or a recording beside the page as an address that this window may show. */
	addressOf(file: string): Promise<string | undefined>;
	readonly pending: Set<() => void>;
}

const PICTURE = /\.(?:jpe?g|png|webp|gif|svg)$/i;

/** The body of a page: plain text with a row of buttons. Nothing is rewritten while an input method composes. */
export function bodyEditor(
	body: string,
	actions: BodyActions,
): { element: HTMLElement; toLine: (line: number) => void } {
	const id = newElementId();
	const area = h('textarea', { id, class: 'body', rows: '18', value: body, spellcheck: 'false' });
	const said = h('p', { class: 'said', role: 'status' });
	const look = h(
		'details',
		{ class: 'body-look' },
		h('summary', {}, words.look),
		h('p', { class: 'hint' }, words.lookHint),
		h('div', {}),
	);
	const showLook = (): void => {
		if (look.open)
			look.lastElementChild!.replaceChildren(bodyLook(area.value, (file) => actions.addressOf(file)));
	};
	look.addEventListener('toggle', showLook);
	let isComposing = false;
	let last = body;
	const run = (): void => {
		if (isComposing || area.value === last) return;
		last = area.value;
		actions.take(last);
		showLook();
	};
	const quiet = whenQuiet(run, 300);
	area.addEventListener('compositionstart', () => (isComposing = true));
	area.addEventListener('compositionend', () => {
		isComposing = false;
		quiet.ask();
	});
	area.addEventListener('input', () => {
		if (!isComposing) quiet.ask();
	});
	area.addEventListener('blur', run);
	actions.pending.add(run);

	/** As if it were typed, so that the browser's own way back knows it. */
	const put = (text: string, from = area.selectionStart, to = area.selectionEnd): void => {
		area.focus();
		area.setSelectionRange(from, to);
		const isTyped = document.execCommand('insertText', false, text);
		if (!isTyped) {
			area.setRangeText(text, from, to, 'end');
			area.dispatchEvent(new Event('input'));
		}
	};
	const lineAt = (): { start: number; end: number } => {
		const start = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1;
		const end = area.value.indexOf('\n', area.selectionEnd);
		return { start, end: end < 0 ? area.value.length : end };
	};
	const heading = (mark: string) => (): void => {
		const { start, end } = lineAt();
		const text = area.value.slice(start, end).replace(/^#+\s*/, '');
		const used = new Set([...area.value.matchAll(/\[#([a-z0-9-]+)\]/g)].map(([, one]) => one));
		let number = 1;
		while (used.has(`part-${number}`)) number += 1;
		const anchor = /\[#[a-z0-9-]+\]\s*$/.test(text) ? '' : ` [#part-${number}]`;
		put(`${mark} ${text.trim() || words.headingText}${anchor}`, start, end);
	};
	const eachLine = (mark: (at: number) => string) => (): void => {
		const { start, end } = lineAt();
		const lines = area.value.slice(start, end).split('\n');
		put(lines.map((line, at) => mark(at) + line.replace(/^(?:- |\d+\. )/, '')).join('\n'), start, end);
	};
	const around = (mark: string) => (): void => {
		const text = area.value.slice(area.selectionStart, area.selectionEnd) || words.someText;
		put(`${mark}${text}${mark}`);
	};
	const link = async (): Promise<void> => {
		const [from, to] = [area.selectionStart, area.selectionEnd];
		const chosen = area.value.slice(from, to);
		const pages = actions.library().pages.flatMap((page) => [
			{ label: page.frontmatter.title, note: page.path, value: page.path },
			...page.headings.map(({ id: anchor, text }) => ({
				label: `${page.frontmatter.title} › ${text}`,
				note: page.path,
				value: `${page.path}#${anchor}`,
			})),
		]);
		const page = await choose(words.linkToPage, pages);
		if (page) put(`[${chosen || page.label.split(' › ').at(-1)!}](${page.value})`, from, to);
		else area.focus();
	};
	const addFiles = async (files: readonly File[]): Promise<void> => {
		// Of several files each has its sentence.
		const told: string[] = [];
		const tell = (...sentences: readonly string[]): void => {
			told.push(...sentences);
			said.replaceChildren(...told.map((sentence) => h('span', {}, sentence)));
		};
		for (const file of files) {
			const added = await actions.addFile(file);
			if ('fault' in added) {
				tell(added.fault);
				continue;
			}
			const isPicture = PICTURE.test(added.address);
			const name = file.name.replace(/\.\w+$/, '');
			put(
				`\n\n${isPicture ? '!' : ''}[${isPicture ? words.pictureText : name}](${added.address})\n\n`,
				area.selectionEnd,
				area.selectionEnd,
			);
			if (added.isOtherName) tell(otherName(file.name, added.address));
			tell(words.added(added.address, isPicture));
		}
	};
	const picker = h('input', {
		type: 'file',
		multiple: true,
		hidden: true,
		on: { change: () => void addFiles([...(picker.files ?? [])]) },
	});
	area.addEventListener('paste', (event) => {
		const files = [...(event.clipboardData?.files ?? [])];
		// Word puts a picture of the words beside the words themselves.
		if (files.length === 0 || event.clipboardData?.types.includes('text/plain')) return;
		event.preventDefault();
		void addFiles(files);
	});
	area.addEventListener('dragover', (event) => event.preventDefault());
	area.addEventListener('drop', (event) => {
		const files = [...(event.dataTransfer?.files ?? [])];
		if (files.length === 0) return;
		event.preventDefault();
		event.stopPropagation();
		void addFiles(files);
	});
	area.addEventListener('keydown', (event) => {
		if (event.isComposing || !(event.ctrlKey || event.metaKey)) return;
		if (event.key === 'b') {
			event.preventDefault();
			around('**')();
		} else if (event.key === 'k') {
			event.preventDefault();
			void link();
		}
	});
	const tool = (label: string, run: () => void, title?: string): HTMLElement =>
		button(label, run, { class: 'tool', title, on: { pointerdown: (event) => event.preventDefault() } });
	/** Leads to a line, counted from the first, and marks it. */
	const toLine = (line: number): void => {
		const lines = area.value.split('\n');
		const start = lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0);
		area.focus();
		area.setSelectionRange(start, start + (lines[line]?.length ?? 0));
	};
	return {
		toLine,
		element: h(
			'section',
			{ class: 'body-editor', 'data-at': 'body' },
			h('label', { for: id }, words.body),
			h(
				'div',
				{ class: 'toolbar', role: 'group', 'aria-label': words.tools },
				tool(words.heading, heading('##')),
				tool(words.subheading, heading('###')),
				tool(words.bold, around('**'), 'Ctrl+B'),
				tool(
					words.list,
					eachLine(() => '- '),
				),
				tool(
					words.ordered,
					eachLine((at) => `${at + 1}. `),
				),
				tool(words.link, () => void link(), 'Ctrl+K'),
				tool(words.note, () => put(`\n\n:::note[${words.noteTitle}]\n${words.someText}\n:::\n\n`)),
				tool(words.file, () => picker.click()),
			),
			picker,
			area,
			h('div', { class: 'fault' }),
			h('p', { class: 'hint' }, words.bodyHint),
			said,
			look,
		),
	};
}
