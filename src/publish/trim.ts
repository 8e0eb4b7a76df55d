import { rmSync } from 'node:fs';
import path from 'node:path';
import { mapHolders } from './tags.ts';

/** Starlight's print rules are for its own page frame, which is replaced here. */
const PRINT_STYLE = /<link rel="stylesheet" href="\/(_astro\/print\.[^"]+\.css)" media="print"\s*\/?>/;
/** Starlight's memory of which groups of its sidebar are open; this site's sidebar has none. */
const SIDEBAR_STATE = 'sl-sidebar-state';

/** A page without what Starlight adds to every page for parts of it that are not used here. */
export function trimPage(html: string): string {
	return mapHolders(html.replace(PRINT_STYLE, ''), ({ tag, text }) =>
		tag === 'script' && text.includes(SIDEBAR_STATE) ? '' : undefined,
	);
}

/** Deletes files that no page asks for; returns the files that stay. */
export function trimFiles(folder: string, files: readonly string[]): string[] {
	return files.filter((file) => {
		const unused = /^_astro\/print\.[^/]+\.css$/.test(file);
		if (unused) rmSync(path.join(folder, file));
		return !unused;
	});
}
