import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Tells the browser on the search page at once what it would otherwise find out step by step: the scripts that the
 * page's own script stands on, and the head of the index. Takes the folder of the site with its published pages.
 */
export function preloadSearch(dist: string): void {
	const folder = path.join(dist, 'search');
	const file = path.join(folder, 'index.html');
	if (!existsSync(file)) return;
	const html = readFileSync(file, 'utf8');
	const head = readdirSync(path.join(dist, 'pagefind')).find((name) => name.endsWith('.pf_meta'));
	const scripts = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src]) => src!);
	const links = [
		...[...importedBy(folder, scripts)].map((src) => `<link rel="modulepreload" href="${src}">`),
		...['pagefind-entry.json', head].map(
			(name) => `<link rel="preload" as="fetch" crossorigin="anonymous" href="../pagefind/${name}">`,
		),
	];
	writeFileSync(file, html.replace('</head>', `${links.join('')}</head>`));
}

/** What scripts of a folder's page import at once, and what that imports. */
function importedBy(folder: string, scripts: readonly string[]): Set<string> {
	const found = new Set<string>();
	const visit = (src: string): void => {
		const file = path.join(folder, src);
		if (!existsSync(file)) return;
		for (const [, from] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g)) {
			const target = path.posix.join(path.posix.dirname(src), from!);
			if (found.has(target)) continue;
			found.add(target);
			visit(target);
		}
	};
	for (const src of scripts) visit(src);
	return found;
}
