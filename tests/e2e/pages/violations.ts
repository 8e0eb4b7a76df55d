import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axeCore from 'axe-core';
import { mayBeTight } from './tight.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What the other theme can change: it differs by nothing but colours. axe takes nine tenths of its time over them. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
/** What of the rules asks how large a thing is, or whether what it holds is larger. */
const MEASURED = ['target-size', 'scrollable-region-focusable'];

/** Half as long as the source that axe gives of itself. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds in a page as it stands, in both themes; the page follows the system's without a reload. Colours are
 * looked at in one element of all that are painted alike, on whatever page it was.
 * @param part a selector; the whole page where none is given
 */
export async function violationsIn(page: Page, part?: string): Promise<string[]> {
	const found: string[] = [];
	for (const look of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' });
		const violations = await run(page, { part, look, ...(look === 'dark' && { only: COLOURS }) });
		found.push(...violations.map((violation) => `${look} ${violation}`));
	}
	return found;
}

/** What came to show and what went in a test: where it stands, what it is given, and whether text stands in it. */
const turnedBefore = new WeakMap<Page, Set<string>>();

/**
 * What is wrong in a page once it is narrower, or its type is larger, after `violationsIn`: all that is measured, and
 * everything else where something comes to show, or goes, that did not so before in the same test.
 */
export async function violationsAfter(page: Page, change: () => Promise<unknown>): Promise<string[]> {
	await page.evaluate(() => {
		const shown = [...document.querySelectorAll('*')].filter((one) => one.checkVisibility());
		Object.assign(window, { shownBefore: new Set(shown) });
	});
	await change();
	const turned = await page.evaluate(async () => {
		// Scripts that look at the width there is follow by the next frame.
		for (const frame of [1, 2]) await new Promise((resolve) => requestAnimationFrame(() => resolve(frame)));
		const before = (window as unknown as { shownBefore: Set<Element> }).shownBefore;
		const placeOf = (one: Element | null): string =>
			one ? `${placeOf(one.parentElement)} ${one.localName}.${[...one.classList].sort().join('.')}` : '';
		const ways = [...document.querySelectorAll('*')]
			.filter((one) => one.checkVisibility() !== before.has(one))
			.map((one) => {
				const isWritten = [...one.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
				const given = [...one.getAttributeNames()].sort();
				return [before.has(one) ? 'went' : 'came', placeOf(one), ...given, isWritten].join(' ');
			});
		return [...new Set(ways)];
	});
	const known = turnedBefore.get(page) ?? new Set();
	const isNew = turned.some((one) => !known.has(one));
	turnedBefore.set(page, new Set([...known, ...turned]));
	if (isNew) return violationsIn(page);
	return (await page.evaluate(mayBeTight)) ? run(page, { only: MEASURED }) : [];
}

/** What axe finds in a page, or a part of it, in the theme that it is in. */
export const violationsNow = (page: Page, part?: string): Promise<string[]> => run(page, { part });

/** The ways of painting that were looked at before, in each theme; what is wrong is told of the page that came first. */
const looked = { light: new Set<string>(), dark: new Set<string>() };

interface Asked {
	part?: string | undefined;
	/** The theme that the page is to be in; what was painted alike on a page before is not looked at again. */
	look?: keyof typeof looked;
	/** The rules; all of `TAGS` where none are named. */
	only?: readonly string[];
}

async function run(page: Page, { part, look, only }: Asked): Promise<string[]> {
	// In the page itself: what is right of a long page, and a page of its own for each report, took half of the time.
	if (!(await page.evaluate('"axe" in window')))
		await page.evaluate(`${axeSource}; window.paintedApart = ${paintedApart.toString()}; axe.configure({ rules: [
			{ id: 'color-contrast', selector: '[data-painted-apart]' },
			{ id: 'link-in-text-block', selector: 'a[href]:is([data-painted-apart], :has([data-painted-apart]))' },
		] })`);
	const { ways, violations } = await page.evaluate(
		async ({ part, look, known, only, tags, colours }) => {
			const { axe, paintedApart } = window as unknown as {
				axe: typeof axeCore;
				paintedApart: (root: Element, known: readonly string[]) => Map<string, Element>;
			};
			const root = part === undefined ? document.documentElement : document.querySelector(part);
			if (!root) throw new Error(`no ${part}`);
			// The desk follows by its styles alone.
			const isOther = (): boolean =>
				![undefined, look as string].includes(document.documentElement.dataset['look']);
			for (let frame = 0; look && isOther(); frame += 1) {
				if (frame > 600) throw new Error(`the page did not become ${look}`);
				await new Promise((resolve) => requestAnimationFrame(resolve));
			}
			const isPainted = !only || only.every((id) => colours.includes(id));
			const apart = isPainted ? paintedApart(root, known) : new Map<string, Element>();
			if (only && isPainted && apart.size === 0) return { ways: [], violations: [] };
			for (const one of apart.values()) one.toggleAttribute('data-painted-apart', true);
			const { violations } = await axe.run(root, {
				runOnly: only ? { type: 'rule', values: [...only] } : { type: 'tag', values: tags },
				...(!only &&
					apart.size === 0 && { rules: Object.fromEntries(colours.map((id) => [id, { enabled: false }])) }),
				resultTypes: ['violations'],
				selectors: false,
				preload: false,
			});
			for (const one of apart.values()) one.toggleAttribute('data-painted-apart', false);
			return {
				ways: [...apart.keys()],
				violations: violations.map(({ id, nodes }) => ({ id, html: nodes.map(({ html }) => html) })),
			};
		},
		{ part, look, known: look ? [...looked[look]] : [], only, tags: TAGS, colours: COLOURS },
	);
	if (look) for (const way of ways) looked[look].add(way);
	return violations.map(({ id, html }) => `${id}: ${html.map((tag) => tag.slice(0, 160)).join(' | ')}`);
}

/**
 * Of all elements that show text the first that is painted in its way: its colours, size and weight, what it stands on
 * and, for a link, what it stands in; by the way, without those that are known. Runs in the page.
 */
function paintedApart(root: Element, known: readonly string[]): Map<string, Element> {
	const isKnown = new Set(known);
	const hasWords = (one: Element): boolean =>
		[...one.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
	const grounds = new Map<Element | null, string>([[null, '']]);
	const groundOf = (element: Element | null): string => {
		const known = grounds.get(element);
		if (known !== undefined) return known;
		const { backgroundColor, backgroundImage, opacity, filter } = getComputedStyle(element!);
		const own = [backgroundColor, backgroundImage, opacity, filter].join();
		const isClear = own === 'rgba(0, 0, 0, 0),none,1,none';
		const isOpaque = /^rgb\(/.test(backgroundColor) && backgroundImage === 'none' && opacity === '1';
		const ground = isOpaque ? own : `${isClear ? '' : own} ${groundOf(element!.parentElement)}`.trim();
		grounds.set(element, ground);
		return ground;
	};
	const first = new Map<string, Element>();
	for (const element of [root, ...root.querySelectorAll('*')]) {
		if (!(hasWords(element) || element.matches('input, select, textarea')) || !element.checkVisibility())
			continue;
		const style = getComputedStyle(element);
		const link = element.closest('a');
		const around = link && [
			link.parentElement!.localName,
			getComputedStyle(link.parentElement!).color,
			hasWords(link.parentElement!),
		];
		const way = [
			element.localName,
			...[style.color, style.fontSize, style.fontWeight, style.textShadow, style.textDecorationLine],
			...[style.clipPath, style.position, groundOf(element), ...(around ?? [])],
		].join(' ');
		if (!isKnown.has(way) && !first.has(way)) first.set(way, element);
	}
	return first;
}
