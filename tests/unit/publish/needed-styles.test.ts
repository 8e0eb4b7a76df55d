import { expect, test } from 'vitest';
import { NeededStyles } from '../../../src/publish/needed-styles.ts';

/** What a page with these names takes of a sheet. */
const taken = (css: string, ...names: string[]): string => new NeededStyles(css).within(new Set(names));

test('a rule stays where all that its selector names is in the page', () => {
	const css = 'p{color:red}.note{margin:0}p.note>a#top:hover{color:blue}:root{--ink:#000}*{margin:0}';
	expect(taken(css)).toBe(':root{--ink:#000}*{margin:0}');
	expect(taken(css, 'p', '.note')).toBe('p{color:red}.note{margin:0}:root{--ink:#000}*{margin:0}');
	expect(taken(css, 'p', '.note', 'a', '#top')).toBe(css);
});

test('of a list of selectors those stay that can match', () => {
	expect(taken('ul,ol>li,.cards{padding:0}', 'ol', 'li', 'ul')).toBe('ul,ol>li{padding:0}');
	expect(taken('a:is(.term,.cite){color:inherit}', 'a', '.cite')).toBe('a:is(.term,.cite){color:inherit}');
	expect(taken('a:is(.term,.cite){color:inherit}', 'a')).toBe('');
	expect(taken('html:has(study-exam[data-on]){margin:0}', 'html')).toBe('');
	expect(taken(':where(.a):where(.b){margin:0}', '.a')).toBe('');
});

test('what a selector excludes need not be there, nor what a script may change of an element', () => {
	const css =
		'p:not(.soft,dialog *){margin:0}[hidden],a[data-open=x]::before{display:none}p:nth-child(2 of .soft){top:0}';
	expect(taken(css, 'p', 'a')).toBe(css);
});

test('groups stay with what stays in them, in their order', () => {
	const css =
		'p{top:0}@media (min-width:60em){p{top:1px}.note{top:2px}@supports (top:1lh){.note{top:3px}}}p{top:4px}@media print{.note{top:5px}}';
	expect(taken(css, 'p')).toBe('p{top:0}@media (min-width:60em){p{top:1px}}p{top:4px}');
	expect(taken(css, 'p', '.note')).toBe(css);
});

test('what is no rule for an element stays', () => {
	const css =
		'@layer base,site;@layer base{}@font-face{font-family:Marks;src:local(SimSun)}@keyframes more{0%{opacity:0}to{opacity:1}}@media print{@page{size:A4;margin:12mm 15mm}}';
	expect(taken(css)).toBe(css);
	// A layer keeps its place also where nothing of it is needed.
	expect(taken('@layer base{.note{top:0}}')).toBe('@layer base{}');
});

test('a rule with rules in it, or of a selector not known here, stays whole', () => {
	const css = '.note{top:0;&:hover{top:1px}}.note%new{top:0}& .note{top:0}';
	expect(taken(css)).toBe(css);
});

test('names are told apart by kind', () => {
	const { names } = new NeededStyles('P.note#top:is(td,.has):not(.out),a[id=top][class~=x]{top:0}');
	expect([...names].sort()).toEqual(['#top', '.has', '.note', '.x', 'a', 'p', 'td']);
});

test('a sheet is written in ASCII, which every charset of a server leaves as it is', () => {
	expect(taken('p::before{content:"›" / "✓1"}', 'p')).toBe(
		String.raw`p::before{content:"\203a " / "\2713 1"}`,
	);
});

test('a group that holds declarations and rules keeps what parts them', () => {
	const page = '@page{size:A4;margin:1cm;@bottom-center{content:"x"}}';
	expect(taken(page)).toBe(page);
	expect(taken('@layer base{--a:1;p{top:0}--b:2}', 'p')).toBe('@layer base{--a:1;p{top:0}--b:2;}');
});

test('a character that is escaped already is escaped once, and a backslash stays one', () => {
	expect(taken('p::before{content:"\\一\\\\二\\4e00"}', 'p')).toBe(
		String.raw`p::before{content:"\4e00 \\\4e8c \4e00"}`,
	);
	expect([...new NeededStyles('.\\题,.题{top:0}').names]).toEqual(['.题']);
});

test('a sheet has the line ends that a browser reads in a page, and nothing that ends its element', () => {
	expect(taken('\uFEFFp{--x:a\r\n b}/*! a\rb*/', 'p')).toBe('p{--x:a\n b}/*! a\nb*/');
	expect(taken('p::before{content:"</STYLE>"}', 'p')).toBe(String.raw`p::before{content:"\3c /STYLE>"}`);
});
