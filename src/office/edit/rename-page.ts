import { fieldsNamingPages } from '../../model/thing-kinds.ts';
import { faultOfSlug } from '../../model/names.ts';
import type { ContentFile } from '../content-files.ts';
import { formerPathSplice } from './former-id.ts';
import { valuesOf } from './id-values.ts';
import type { NamedThing } from './named-things.ts';
import type { Renaming } from './renaming.ts';
import { scalarsOf } from './scalars.ts';
import type { Splice } from './splice.ts';

/** Gives a page another name within its section, everywhere. @returns in words why it cannot be done */
export function renamePage(
	files: readonly ContentFile[],
	{ id, file }: NamedThing,
	after: string,
): Renaming | string {
	const [section, slug] = id.split('/') as [string, string];
	const to = after.replace(/^\/|\/$|\.mdx$/g, '');
	const [newSection, newSlug] = to.includes('/') ? (to.split('/') as [string, string]) : [section, to];
	if (newSection !== section)
		return `页面只能在原来的栏目“${section}”里改名；换栏目的，新写一页，再把旧地址写进 formerPaths`;
	const fault = faultOfSlug(newSlug);
	if (fault !== undefined) return `“${newSlug}”不能做文件名：${fault}`;
	const next = `${section}/${newSlug}`;
	if (files.some((own) => own.file === `${next}.mdx`)) return `已经有 ${next}.mdx`;
	const splices = files.flatMap((own): Splice[] => {
		const scalars = scalarsOf(own);
		const kept = scalars.filter(({ path }) => path.includes('formerPaths') || own.file === 'retired.yaml');
		const tokens = [...own.text.matchAll(new RegExp(`(?<![a-z0-9-]/?)${id}(?![a-z0-9-])`, 'g'))]
			.map(({ index }) => index)
			.concat(
				[...own.text.matchAll(new RegExp(`(?<=[("\\s:]/)${id}(?=[/#?)])`, 'g'))].map(({ index }) => index),
			);
		return [
			...[...new Set(tokens)]
				.filter((start) => !kept.some((scalar) => scalar.start <= start && start < scalar.end))
				.map((start) => ({ file: own.file, start, end: start + id.length, text: next })),
			...valuesOf(own, scalars, fieldsNamingPages(section), slug, newSlug),
			...(own.file === file ? [formerPathSplice(own, scalars, id), ...besideOf(own, slug, newSlug)] : []),
		];
	});
	return { what: `页面“${id}”改名为“${next}”`, splices, move: { from: file, to: `${next}.mdx` } };
}

/** Pictures and files in the folder that is called as the page. */
const besideOf = (own: ContentFile, slug: string, to: string): Splice[] =>
	[...own.text.matchAll(new RegExp(`(?<=\\]\\(\\s*<?)${slug}(?=/)`, 'g'))].map(({ index }) => ({
		file: own.file,
		start: index,
		end: index + slug.length,
		text: to,
	}));
