/**
 * What styles hold that browsers at the floor (src/publish/floor.ts) do not know, each with since when they do and what
 * a page is without it: there it must be read and used all the same.
 */
export const ABOVE: Readonly<Record<string, string>> = {
	':has': 'Chromium 105, Safari 15.4, Firefox 121: room is kept, or what is empty is shown',
	':focus-visible': 'Safari 15.4: the browser’s own ring',
	'::highlight':
		'Chromium 105, Safari 17.2: aloud-mark.ts marks the whole paragraph, the search page nothing',
	'::details-content': 'Chromium 131, Safari 18.4: what is folded does not slide, and stays folded on paper',
	'@container': 'Chromium 105, Safari 16, Firefox 110: one column',
	'@top-left': 'Chromium 131, Safari 18.2: no head on paper',
	'@top-right': 'as @top-left',
	'@bottom-center': 'as @top-left: no number of the page on paper',
	'@scripting': 'Chromium 120, Safari 17, Firefox 113: without scripts a little room stands empty',
	'accent-color': 'Chromium 93, Safari 15.4: boxes have the colour of the system',
	'animation-timeline': 'Chromium 115: asked for by @supports',
	'scroll-timeline': 'as animation-timeline',
	'container-type': 'as @container',
	'contain-intrinsic-size': 'Safari 17, Firefox 107: with content-visibility',
	'content-visibility': 'Safari 18, Firefox 125: what is out of sight is laid out too',
	'overflow-clip-margin': 'Chromium 90, Safari none: a ring at an edge is cut off',
	'print-color-adjust': 'Chromium 136, Safari 15.4: stands behind -webkit-print-color-adjust',
	appearance: 'Safari 15.4: stands behind -webkit-appearance',
	page: 'Firefox 110, Safari none: one kind of sheet on paper',
	size: 'Safari 18.2: the printer’s sheet',
	'scrollbar-width': 'Chromium 121, Safari 18.2: a bar is seen',
	'text-autospace': 'Chromium 140, Safari 18.4: no room between Han and digits',
	'text-spacing-trim': 'Chromium 123: marks at the edge stand in',
	'text-decoration-thickness': 'Chromium 89: a line of the usual weight',
	'text-wrap': 'Chromium 114, Safari 17.4, Firefox 121: lines break as they come',
	dvh: 'Chromium 108, Safari 15.4: a dialog is as high as the browser lets it be; heights have another unit before',
	svh: 'as dvh: a code is as wide as the page',
	lh: 'Chromium 109, Safari 16.4, Firefox 120: what is tapped keeps its min-height, its words stand at the top',
};

/** What the floor knows of what is used here; another name is looked up before it is put down. */
export const AT_FLOOR: ReadonlySet<string> = new Set(
	`@media @supports @page @keyframes @font-face
	:checked :defined :disabled :empty :first-child :first-of-type :focus :hover :is :last-child :not :nth-child :root
	:target :where :after :before ::after ::before ::backdrop ::marker ::-webkit-details-marker
	% deg em fr mm ms pt px rem s vh vmax vmin vw
	attr calc clamp counter env linear-gradient local max min minmax repeat repeating-linear-gradient rgb rgba rotate
	translate translateX translateY url var cubic-bezier scale inset steps
	@print @screen @max-width @min-width @max-height @min-height @hover @prefers-color-scheme @prefers-reduced-motion
	@min-aspect-ratio @prefers-contrast
	align-content align-items align-self animation background background-color background-repeat block-size border
	border-block border-block-end border-block-start border-block-start-width border-bottom border-collapse border-color border-inline
	border-inline-end border-inline-start border-inline-start-style border-inline-start-color border-radius
	border-spacing border-style border-top border-width bottom box-shadow box-sizing break-after break-before
	break-inside clip-path color color-scheme column-gap columns content counter-increment counter-reset cursor display
	fill flex flex-basis flex-direction flex-flow flex-wrap float font font-family font-size font-style
	font-variant-numeric font-weight gap grid-area grid-auto-columns grid-auto-flow grid-column grid-row grid-template
	grid-template-columns grid-template-rows height inset inset-block inset-block-end inset-block-start inset-inline
	inset-inline-end inset-inline-start justify-content justify-items justify-self left letter-spacing line-break
	line-height list-style margin margin-block margin-block-end margin-block-start margin-bottom margin-inline
	margin-inline-end margin-inline-start margin-top max-height max-width min-height min-width opacity order orphans
	outline outline-color outline-offset overflow overflow-wrap overflow-x overflow-y padding padding-block
	padding-block-end padding-block-start padding-inline padding-inline-end padding-inline-start pointer-events position
	right scroll-behavior scroll-margin-block-end scroll-margin-block-start scroll-margin-top scroll-padding-bottom
	scroll-padding-top src stroke stroke-linecap stroke-linejoin stroke-width table-layout text-align text-decoration
	text-decoration-color text-decoration-style text-overflow text-shadow text-underline-offset top transform transition
	unicode-range vertical-align visibility white-space widows width word-break writing-mode z-index`
		.split(/\s+/)
		.filter(Boolean),
);

/** What a style asks for of a browser, and every list of selectors. */
export interface Asked {
	readonly names: Set<string>;
	readonly selectors: string[];
}

/** Reads a style as far as the names go that a browser must know; those that begin with `-` it knows or passes over. */
export function askedOf(css: string): Asked {
	const plain = css
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""')
		.replace(/url\([^)]*\)/g, 'url()');
	const [names, selectors] = [new Set<string>(), [] as string[]];
	const take = (text: string, pattern: RegExp, mark = ''): void => {
		for (const [, name] of text.matchAll(pattern)) names.add(mark + name!);
	};
	for (const [, text, end] of plain.matchAll(/([^{};]*)([{};]|$)/g)) {
		const piece = text!.trim();
		if (piece.startsWith('@')) {
			take(piece, /^(@[\w-]+)/g);
			if (/^@media/.test(piece))
				take(
					piece.slice(6).replace(/:[^)]*/g, ''),
					/\b(?!and|not|only|or)([a-z][a-z-]+)(?=\s*[:),{]|$)/g,
					'@',
				);
		} else if (end === '{') {
			if (/^(?:\d|from|to)/.test(piece)) continue;
			selectors.push(piece);
			take(piece, /(::?[a-z-]+)/g);
		} else if (piece) {
			const [, name = '', value = ''] = /^([\w-]+)\s*:([\s\S]*)$/.exec(piece) ?? [];
			if (!name.startsWith('-')) names.add(name);
			take(value, /(?<![\w-])(?!-)([a-zA-Z-]+)\(/g);
			take(
				value.replace(/#[\da-f]{3,8}\b/gi, '').replace(/U\+[\dA-F?+-]+/gi, ''),
				/(?<![\w-])[-+]?\d*\.?\d+([a-z]+|%)/gi,
			);
		}
	}
	return { names, selectors };
}

/** A list of selectors as one by one. */
export function listed(selectors: string): string[] {
	let depth = 0;
	return [...selectors]
		.map((letter) => {
			depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
			return letter === ',' && depth === 0 ? '\n' : letter;
		})
		.join('')
		.split('\n');
}
