import { everyThing } from '../forms/things.ts';
import * as words from '../text/desk.ts';
import { fileNames } from '../text/views.ts';
import { searchList } from './parts/chooser.ts';
import type { Drafts } from './drafts/drafts.ts';
import { h } from './parts/element.ts';
import { toFile, toView } from './address.ts';
import type { Workbench } from './workbench.ts';

/** The left side of the desk: what can be done, a search over everything, and the files by what they are. */
export function sidePanel(
	bench: Workbench,
	drafts: Drafts,
	go: (hash: string) => void,
): { element: HTMLElement; draw(): void } {
	const { element: search } = searchList(
		words.searchAll,
		() => everyThing(bench.library()),
		({ file, at }) => go(toFile(file, at)),
	);
	const views = (['today', 'new', 'import', 'find', 'questions'] as const).map((view) =>
		h('li', {}, h('a', { href: toView(view), 'data-view': view }, names[view])),
	);
	const list = h('div', { class: 'file-list' });
	const open = new Set<string>();
	const file = (path: string, label: string): HTMLElement =>
		h(
			'li',
			{},
			h('a', { href: toFile(path), 'data-file': path }, label),
			drafts.isChanged(path) && draftMark(),
		);
	/** Its rows are made when it is opened: a programme may have thousands of pages. */
	const group = (
		label: string,
		files: readonly (readonly [path: string, label: string])[],
	): HTMLElement | false => {
		if (files.length === 0) return false;
		const rows = h('ul', {});
		const count = h('small', {}, String(files.length));
		const hasDraft = files.some(([path]) => drafts.isChanged(path));
		const details = h(
			'details',
			{ open: open.has(label) },
			h('summary', {}, label, ' ', count, hasDraft && draftMark()),
			rows,
		);
		const fill = (): void => {
			if (details.open && !rows.firstChild) rows.append(...files.map(([path, name]) => file(path, name)));
		};
		details.addEventListener('toggle', () => {
			if (details.open) open.add(label);
			else open.delete(label);
			fill();
		});
		fill();
		return details;
	};
	const draw = (): void => {
		const library = bench.library();
		const known = new Set<string>();
		const listed = (path: string, label: string): readonly [string, string] => {
			known.add(path);
			// What could not be read has a stand-in for its name.
			return [path, /^\?\d+$/.test(label) ? path : label];
		};
		const texts = bench.reading()
			? bench.besides().filter((name) => /\.(?:mdx|yaml)$/.test(name))
			: bench.files().map(({ file }) => file);
		const there = new Set([...texts, ...drafts.changed().map(({ file }) => file)]);
		const parts: (HTMLElement | false)[] = library.site.sections.map(({ id, label }) =>
			group(
				label,
				library.pages
					.filter(({ section }) => section === id)
					.map((page) => listed(page.file, page.frontmatter.title)),
			),
		);
		parts.push(
			group(
				words.groups.lists,
				['schedule.yaml', 'glossary.yaml', 'updates.yaml']
					.filter((name) => there.has(name))
					.map((name) => listed(name, fileNames[name]!)),
			),
			...(Object.keys(words.folders) as (keyof typeof words.folders)[]).map((folder) =>
				group(
					words.folders[folder],
					library[folder].map(({ id, title }) => listed(`${folder}/${id}.yaml`, title)),
				),
			),
			group(
				words.groups.site,
				['site.yaml', 'index.mdx', 'synonyms.yaml', 'wording.yaml', 'retired.yaml']
					.filter((name) => there.has(name))
					.map((name) => listed(name, fileNames[name]!)),
			),
		);
		// What is new, or cannot be read as what it should be.
		const others = [...there].filter((name) => !known.has(name)).sort();
		parts.push(
			group(
				words.files,
				others.map((name) => [name, name] as const),
			),
		);
		list.replaceChildren(...parts.filter((part) => part !== false));
	};
	draw();
	return {
		element: h(
			'nav',
			{ class: 'places', 'aria-label': words.places },
			search,
			h('ul', { class: 'views' }, views),
			list,
		),
		draw,
	};
}

const names = {
	today: words.today,
	new: words.make,
	import: words.bring,
	find: words.find,
	questions: words.bank,
} as const;

const draftMark = (): HTMLElement =>
	h('span', { class: 'draft-mark', title: words.draftMark, role: 'img', 'aria-label': words.draftMark }, '●');
