import { escape } from './markup.ts';
import type { Rewriter } from './markup.ts';

/**
 * Makes the page of an address that is not there. It is sent for any address, at any depth, so nothing in it may be
 * relative: styles stand in it, addresses stay as from the root, and scripts wait until
 * src/reading/components/FindRoot.astro has found where the site stands; those for old browsers cannot.
 * @param styleOf what a style sheet of the built folder holds, by its address from the root
 */
export function selfContained(styleOf: (address: string) => string): Rewriter {
	return (piece) => {
		const style = piece.tag === 'link' && piece.get('rel') === 'stylesheet' ? piece.get('href') : undefined;
		if (style?.startsWith('/')) piece.instead = `<style>${styleOf(style).trim()}</style>`;
		const script = piece.tag === 'script' ? piece.get('src') : undefined;
		if (script !== undefined)
			piece.instead =
				piece.get('nomodule') === undefined ? `<template data-script="${escape(script)}"></template>` : '';
	};
}
