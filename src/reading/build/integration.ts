import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cardsOf } from '../../authoring/feeds/share-cards.ts';
import type { Library } from '../../authoring/read/library.ts';
import { robots, sitemap } from '../../authoring/feeds/sitemap.ts';
import { Kept, hashOf } from '../../cache/kept.ts';
import * as words from '../text/share.ts';
import { drawCard } from './draw-share-card.ts';

/** Writes what others than readers ask for: pictures for chats, the site map, robots.txt. Put it before publishing. */
export function shareSite(library: () => Library, contentDir: string): AstroIntegration {
	let outDir = '';
	let begun: Promise<DrawnCards> | undefined;
	return {
		name: 'share-site',
		hooks: {
			'astro:config:done': ({ config }) => {
				outDir = fileURLToPath(config.outDir);
			},
			// Drawn beside the scripts and the pages, which keep one processor busy.
			'astro:build:start': () => {
				begun = drawCards(library(), path.basename(outDir));
				// Said where it is waited for; a build that ends before has a reason of its own.
				begun.catch(() => undefined);
			},
			'astro:build:done': async ({ dir, pages, logger }) => {
				const folder = fileURLToPath(dir);
				const built = pages.map(({ pathname }) => pathname);
				const map = sitemap(library(), built, contentDir);
				if (map !== undefined) writeFileSync(path.join(folder, 'sitemap.xml'), map);
				writeFileSync(path.join(folder, 'robots.txt'), robots(library()));
				const { cards, problem } = await begun!;
				for (const [file, body] of cards) {
					const target = path.join(folder, file);
					mkdirSync(path.dirname(target), { recursive: true });
					if (body) writeFileSync(target, body);
					else copyFileSync(path.join(folder, 'icon-512.png'), target);
				}
				if (problem) logger.warn(problem);
			},
		},
	};
}

/** What is asked of sharp. */
interface Drawer {
	(svg: Buffer): { png(options: { palette: boolean }): { toBuffer(): Promise<Buffer> } };
	versions: object;
}

interface DrawnCards {
	/** By their files; the site's own picture stands for one that could not be drawn. */
	cards: Map<string, Uint8Array | undefined>;
	/** What is lacking, in Chinese. */
	problem: string | undefined;
}

/**
 * A picture for the site and one a section: one a page would take 0.1 s a page.
 * @param name of the built folder
 * @param load what draws them, if it is there
 */
export async function drawCards(
	library: Library,
	name: string,
	load: () => Promise<Drawer> = () => import('sharp').then((module) => module.default),
): Promise<DrawnCards> {
	const cards = cardsOf(library);
	const sharp = await load().catch(() => undefined);
	if (!sharp) return { cards: new Map(cards.map(({ file }) => [file, undefined])), problem: words.noSharp };
	const drawn = (svg: string): Promise<Buffer> => sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
	// Where a font is lacking, every character is the same box.
	const [one, other] = await Promise.all(
		['一', '国'].map((site) => drawn(drawCard({ site, note: '' }, true))),
	);
	const withWords = !one!.equals(other!);
	// Another version or another font draws the same otherwise.
	const drawer = hashOf(JSON.stringify(sharp.versions), one!, other!);
	const kept = Kept.open(`cards ${name}`);
	const bodies = new Map<string, Uint8Array>();
	for (const { file, card } of cards) {
		const svg = drawCard(card, withWords);
		bodies.set(file, await kept.take(hashOf(svg, drawer), () => drawn(svg)));
	}
	kept.save();
	return { cards: bodies, problem: withWords ? undefined : words.noFont };
}
