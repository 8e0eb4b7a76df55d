import { clausesOf } from '../../authoring/cite/clauses.ts';
import type { Library } from '../../authoring/read/library.ts';
import { pagesOf } from '../../authoring/read/lookup.ts';
import { memo } from '../../authoring/read/memo.ts';
import { headingIdsOf, resolveSources } from '../../authoring/cite/cited-source.ts';
import { foldText } from '../../office/find/fold-text.ts';
import type { ReferenceKind } from './field.ts';

/** Something that a field can name. */
export interface Referable {
	/** What is written. */
	value: string;
	/** How people call it. */
	label: string;
	/** What it is, beside its name. */
	note: string;
}

const kindsOf = memo<Library, Map<ReferenceKind, readonly Referable[]>>(() => new Map());

/** Everything that fields of a kind can name. */
export function referables(library: Library, kind: ReferenceKind): readonly Referable[] {
	const kinds = kindsOf(library);
	let all = kinds.get(kind);
	if (!all) kinds.set(kind, (all = referablesOf(library, kind)));
	return all;
}

function referablesOf(library: Library, kind: ReferenceKind): Referable[] {
	const { site } = library;
	const slugs = (section: 'measures' | 'topics' | 'materials' | 'rules'): Referable[] =>
		pagesOf(library, section).map(({ slug, frontmatter }) => ({
			value: slug,
			label: frontmatter.title,
			note: slug,
		}));
	const named = (items: readonly { id: string; name: string }[]): Referable[] =>
		items.map(({ id, name }) => ({ value: id, label: name, note: id }));
	const titled = (items: readonly { id: string; title: string }[]): Referable[] =>
		items.map(({ id, title }) => ({ value: id, label: title, note: id }));
	switch (kind) {
		case 'measures':
		case 'topics':
		case 'materials':
		case 'rules':
			return slugs(kind);
		case 'pages':
			return library.pages.map(({ id, section, frontmatter }) => ({
				value: id,
				label: frontmatter.title,
				note: sectionLabel(library, section),
			}));
		case 'units':
			return named(site.units);
		case 'roles':
			return named(site.roles);
		case 'strands':
			return named(site.strands);
		case 'documents':
			return titled(site.documents);
		case 'quizzes':
			return titled(library.quizzes);
		case 'checklists':
			return titled(library.checklists);
		case 'schedule':
			return library.schedule.map(({ id, title, when }) => ({ value: id, label: title, note: when }));
		case 'terms':
			return library.glossary.map(({ id, term }) => ({ value: id, label: term, note: id }));
		case 'sources':
			return [...documentPlaces(library), ...pagePlaces(library)];
		default:
			return kind satisfies never;
	}
}

const sectionLabel = ({ site }: Library, section: string): string =>
	site.sections.find(({ id }) => id === section)?.label ?? section;

/** Each document, and each of its clauses. */
const documentPlaces = (library: Library): Referable[] =>
	library.site.documents.flatMap(({ id, short, title }) => [
		{ value: id, label: short ?? title, note: '整份文件' },
		...(clausesOf(library, id) ?? []).map((clause) => ({
			value: `${id} ${clause.name}`,
			label: `${short ?? title} ${clause.title}`,
			note: '条款',
		})),
	]);

/** Each page, and each of its headings. */
const pagePlaces = (library: Library): Referable[] =>
	library.pages.flatMap((page) => {
		const texts = new Map(page.headings.map(({ id, text }) => [id, text]));
		const note = sectionLabel(library, page.section);
		return [
			{ value: page.id, label: page.frontmatter.title, note },
			...headingIdsOf(page).map((id) => ({
				value: `${page.id}#${id}`,
				label: `${page.frontmatter.title} › ${texts.get(id) ?? id}`,
				note,
			})),
		];
	});

/** What a value that is written names, for people; the value itself where it names nothing known. */
export function referableName(library: Library, kind: ReferenceKind, value: string): string {
	if (kind === 'sources')
		return (
			resolveSources(library, [value])
				.map(({ label }) => label)
				.join('、') || value
		);
	return referables(library, kind).find((one) => one.value === value)?.label ?? value;
}

/**
 * The things whose names hold every word that was typed, those that begin with it first.
 * @param most no more than that: a list that nobody reads to its end is no help
 */
export function matching<T extends Named>(all: readonly T[], typed: string, most: number): T[] {
	const words = typed
		.trim()
		.split(/\s+/)
		.map((word) => foldText(word).text)
		.filter((word) => word !== '');
	if (words.length === 0) return all.slice(0, most);
	const found: { one: T; rank: number }[] = [];
	for (const one of all) {
		const { label, whole } = foldedWords(one);
		if (!words.every((word) => whole.includes(word))) continue;
		found.push({ one, rank: label.startsWith(words[0]!) ? 0 : label.includes(words[0]!) ? 1 : 2 });
	}
	return found
		.sort((a, b) => a.rank - b.rank)
		.slice(0, most)
		.map(({ one }) => one);
}

interface Named {
	label: string;
	note: string;
	value?: string;
	id?: string;
}

/** Thousands are looked through at every key that is pressed. */
const foldedWords = memo((one: Named) => {
	const label = foldText(one.label).text;
	return { label, whole: `${label} ${foldText(`${one.note} ${one.value ?? one.id ?? ''}`).text}` };
});
