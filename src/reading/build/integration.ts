import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cardsOf } from '../../authoring/feeds/share-cards.ts';
import type { Library } from '../../authoring/read/library.ts';
import { robots, sitemap } from '../../authoring/feeds/sitemap.ts';
import { Kept, hashOf } from '../../cache/kept.ts';
import * as words from '../text/share.ts';
import { drawCard } from './share-card.ts';

/** Writes what others than readers ask for: pictures for chats, the site map, robots.txt. Put it before publishing. */
export function shareSite(library: () => Library, contentDir: string): AstroIntegration {
	return {
		name: 'share-site',
		hooks: {
			'astro:build:done': async ({ dir, pages, logger }) => {
				const folder = fileURLToPath(dir);
				const built = pages.map(({ pathname }) => pathname);
				const map = sitemap(library(), built, contentDir);
				if (map !== undefined) writeFileSync(path.join(folder, 'sitemap.xml'), map);
				writeFileSync(path.join(folder, 'robots.txt'), robots(library()));
				const problem = await writeCards(library(), folder);
				if (problem) logger.warn(problem);
			},
		},
	};
}

/** A picture for the site and one a section: one a page would take 0.1 s a page. Returns what is lacking. */
async function writeCards(library: Library, folder: string): Promise<string | undefined> {
	const cards = cardsOf(library);
	for (const { file } of cards) mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
	const sharp = await import('sharp').then(
		(module) => module.default,
		() => undefined,
	);
	if (!sharp) {
		for (const { file } of cards) copyFileSync(path.join(folder, 'icon-512.png'), path.join(folder, file));
		return words.noSharp;
	}
	const drawn = (svg: string): Promise<Buffer> => sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
	// Where a font is lacking, every character is the same box.
	const [one, other] = await Promise.all(
		['一', '国'].map((site) => drawn(drawCard({ site, note: '' }, true))),
	);
	const withWords = !one!.equals(other!);
	const kept = Kept.open(`cards ${path.basename(folder)}`);
	for (const { file, card } of cards) {
		const svg = drawCard(card, withWords);
		writeFileSync(path.join(folder, file), await kept.take(hashOf(svg), () => drawn(svg)));
	}
	kept.save();
	return withWords ? undefined : words.noFont;
}
