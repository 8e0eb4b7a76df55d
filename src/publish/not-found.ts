import { escape } from './markup.ts';
import type { Rewriter } from './markup.ts';

/**
 * Makes the page of an address that is not there. It is sent for any address, at any depth, so nothing in it may be
 * relative: addresses stay as from the root, and scripts wait until
 * src/reading/components/FindRoot.astro has found where the site stands; those for old browsers cannot.
 */
export const selfContained: Rewriter = (piece) => {
	const script = piece.tag === 'script' ? piece.get('src') : undefined;
	if (script !== undefined)
		piece.instead =
			piece.get('nomodule') === undefined ? `<template data-script="${escape(script)}"></template>` : '';
};
