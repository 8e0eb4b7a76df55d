import { minifySync } from 'rolldown/utils';
import type { Rewriter } from './markup.ts';

/** Browsers below the floor run them too, and are told so by them. */
const TARGET = 'es2018';
/** The few there are stand on every page. */
const minified = new Map<string, string>();

/** Makes the classic scripts that stand in a page itself short; Astro leaves them as they are written. */
export const minifyInline: Rewriter = (piece) => {
	if (piece.tag !== 'script' || piece.text === '' || piece.get('type') !== undefined) return;
	let short = minified.get(piece.text);
	if (short === undefined) {
		const { code, errors } = minifySync('inline.js', piece.text, {
			module: false,
			compress: { target: TARGET },
		});
		// What cannot be read is left as it is; the browser says why.
		short = errors.length > 0 ? piece.text : code.trim();
		minified.set(piece.text, short);
	}
	piece.text = short;
};
