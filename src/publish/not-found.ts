import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mapHolders } from './tags.ts';

/**
 * The page of an address that is not there. It is sent for any address, at any depth, so nothing in it may be relative:
 * styles stand in it, addresses stay as from the root, and scripts wait until src/components/FindRoot.astro has
 * found where the site stands.
 */
export function selfContained(html: string, folder: string): string {
	const styled = html.replace(/<link rel="stylesheet" href="\/([^"]+\.css)"\s*\/?>/g, (_, file: string) => {
		return `<style>${readFileSync(path.join(folder, file), 'utf8').trim()}</style>`;
	});
	return mapHolders(styled, ({ open }) => {
		const source = /\ssrc="([^"]+)"/.exec(open)?.[1];
		return source && `<template data-script="${source}"></template>`;
	});
}
