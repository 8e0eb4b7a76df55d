import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Rewriter } from './markup.ts';

/** Starlight's print rules are for its own page frame, which is replaced here. */
const PRINT_STYLE = /^\/?_astro\/print\.[^/]+\.css$/;
/** Starlight's memory of which groups of its sidebar are open; this site's sidebar has none. */
const SIDEBAR_STATE = 'sl-sidebar-state';

/** Takes out what Starlight adds to every page for parts of it that are not used here. */
export const trim: Rewriter = (piece) => {
	const isPrintStyle =
		piece.tag === 'link' && piece.get('media') === 'print' && PRINT_STYLE.test(piece.get('href') ?? '');
	if (isPrintStyle || (piece.tag === 'script' && piece.text.includes(SIDEBAR_STATE))) piece.instead = '';
};

/** Deletes files that no page asks for; returns the files that stay. */
export function trimFiles(folder: string, files: readonly string[]): string[] {
	return files.filter((file) => {
		const unused = PRINT_STYLE.test(file);
		if (unused) rmSync(path.join(folder, file));
		return !unused;
	});
}
