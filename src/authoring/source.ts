import type { Library } from './library.ts';
export function resolveSource(library: Library, source: string): { label: string; href?: string } {
	const [target, hash] = source.split('#') as [string, string?];
	const page = library.pages.find(({ id }) => id === target);
	if (page) {
		const h = page.headings.find(({ id }) => id === hash);
		return {
			label: page.frontmatter.title + (h ? ` › ${h.text}` : ''),
			href: page.path + (hash ? `#${hash}` : ''),
		};
	}
	const [id, ...at] = source.split(' ');
	const doc = library.site.documents.find((d) => d.id === id);
	return { label: `${doc?.title ?? id} ${at.join(' ')}`.trim(), ...(doc?.url ? { href: doc.url } : {}) };
}
