import { formerAddresses } from '../addresses/former-addresses.ts';
import { parseSource } from '../cite/cited-source.ts';
import type { ValuePath } from '../read/value-path.ts';
import { dayOut, laterOf, saidOf, notYetPublished } from '../dates/not-yet-published.ts';
import type { Check } from './check.ts';
import { eachItem, eachQuestion } from './check.ts';

/**
 * Nothing comes out before what it leads readers to: links, sources, the page of an update, the banks of an exam.
 * Lists of what belongs together may name what waits; it is left out of them until its day.
 */
export const checkWaiting: Check = (context) => {
	const { library, outlines, today, report, reportLine } = context;
	const waiting = new Map(notYetPublished(library, today).map(({ address, day }) => [address, day]));
	if (waiting.size === 0) return;
	const former = formerAddresses(library);

	/** When the place that an address leads to comes out. */
	function dayOf(href: string): string {
		const [address, place] = href.split('#') as [string, string?];
		const target = former.get(address.replace(/^\/|\/$/g, ''))?.path ?? address.split('?')[0]!;
		return laterOf(waiting.get(target) ?? '', (place && waiting.get(`${target}#${place}`)) ?? '');
	}
	const words = (day: string): string => `指向的还没有发布（${saidOf(day)}），读者会打不开`;

	function check(file: string, at: ValuePath, href: string, own: string): void {
		const day = dayOf(href);
		if (day > own) report('waiting-link', file, at, words(day), href);
	}
	function checkSources(
		file: string,
		at: ValuePath,
		sources: readonly string[] | undefined,
		own: string,
	): void {
		for (const [index, source] of (sources ?? []).entries()) {
			const parsed = parseSource(source);
			if (!('page' in parsed)) continue;
			const day = dayOf(`/${parsed.page}/`);
			if (day > own) report('waiting-link', file, [...at, 'sources', index], words(day), source);
		}
	}

	const pages = new Map(library.pages.map(({ file, frontmatter }) => [file, dayOut(frontmatter, today)]));
	for (const [file, { links }] of outlines) {
		const own = pages.get(file) ?? '';
		for (const { href, line } of links) {
			const day = dayOf(href);
			if (day > own) reportLine('waiting-link', file, line, words(day), href);
		}
	}
	for (const { file, frontmatter } of library.pages)
		checkSources(file, [], frontmatter.sources, pages.get(file)!);
	library.schedule.forEach((entry, at) =>
		checkSources('schedule.yaml', [at], entry.sources, dayOut(entry, today)),
	);
	library.glossary.forEach((term, at) =>
		checkSources('glossary.yaml', [at], term.sources, dayOut(term, today)),
	);
	const inner = (file: string): string => waiting.get(`/${file.replace(/\.yaml$/, '')}/`) ?? '';
	for (const { question, file, at } of eachQuestion(context))
		checkSources(file, at, question.sources, laterOf(dayOut(question, today), inner(file)));
	for (const { item, file, at } of eachItem(context))
		checkSources(file, at, item.sources, laterOf(dayOut(item, today), inner(file)));
	library.updates.forEach((update, at) => {
		if (update.page) check('updates.yaml', [at, 'page'], `/${update.page}/`, dayOut(update, today));
	});
	for (const exam of library.exams) {
		exam.sections.forEach(({ quizzes }, at) =>
			quizzes.forEach((quiz, index) =>
				check(
					`exams/${exam.id}.yaml`,
					['sections', at, 'quizzes', index],
					`/quizzes/${quiz}/`,
					dayOut(exam, today),
				),
			),
		);
	}
	library.home.tiles.forEach(({ href }, at) => check('index.mdx', ['tiles', at, 'href'], href, ''));
	for (const name of ['requirement', 'goals'] as const) {
		const href = library.site.programme[name]?.href;
		if (href) check('site.yaml', ['programme', name, 'href'], href, '');
	}
};
