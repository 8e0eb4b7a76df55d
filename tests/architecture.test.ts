import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../src');

/** The floors of the house, lowest first: a room may use those on lower floors. `src/README.md` draws the same. */
const FLOORS: readonly (readonly string[])[] = [
	['model', 'page'],
	['record', 'schedule', 'search', 'offline'],
	['questions', 'checklists', 'plan', 'worksheet', 'reading'],
	['exams', 'present'],
	['review'],
	['my', 'paper'],
];

/** Rooms of one floor that know each other, `from → to`, and why. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
	'search → schedule': 'questions name days as people do, and a dated result says how many are left',
};

/** What each kind of file inside a room may import, its own room or another. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
	core: ['core', 'text', 'model'],
	text: ['core', 'text', 'model'],
	store: ['store', 'core', 'text', 'model'],
	find: ['find', 'store', 'core', 'text', 'model'],
	islands: ['islands', 'find', 'store', 'core', 'text', 'model'],
	components: ['components', 'islands', 'store', 'core', 'text', 'model', 'authoring', 'styles'],
	build: ['build', 'find', 'core', 'text', 'model', 'authoring', 'cache'],
};

/** What folders beside and above the rooms may import. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
	model: ['model'],
	cache: ['cache'],
	authoring: ['authoring', 'cache', 'core', 'text', 'model'],
	office: ['office', 'authoring', 'core', 'text', 'model'],
	desk: ['desk', 'office', 'authoring', 'core', 'text', 'model'],
	publish: ['publish', 'cache', 'core', 'text', 'model'],
	overrides: ['overrides', 'components', 'islands', 'store', 'core', 'text', 'model', 'authoring', 'styles'],
	pages: [
		'pages',
		'overrides',
		'components',
		'islands',
		'store',
		'core',
		'text',
		'model',
		'authoring',
		'styles',
	],
	styles: ['styles'],
};

const BROWSER_KINDS = ['core', 'text', 'store', 'find', 'islands'];

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
	.map((file) => file.split(path.sep).join('/'))
	.filter((file) => /\.(ts|astro)$/.test(file) && file !== 'content.config.ts');

/** Styles of their own file; those of a component are in `files`. */
const stylesheets = readdirSync(path.join(root, 'styles')).map((file) => `styles/${file}`);

const roomOf = (file: string): string => file.split('/')[0]!;
const floorOf = (file: string): number => FLOORS.findIndex((rooms) => rooms.includes(roomOf(file)));

/** A file's kind: the folder inside its room, or the folder that is no room. */
const kindOf = (file: string): string =>
	roomOf(file) in FOLDERS || !FLOORS.flat().includes(roomOf(file)) ? roomOf(file) : file.split('/')[1]!;

const codeOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '');

/** The specifiers a file imports, type imports and dynamic ones included. */
const importsOf = (file: string): string[] =>
	[
		...codeOf(file).matchAll(
			/(?:^|\s)(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]/g,
		),
	].map((found) => (found[1] ?? found[2])!);

const resolved = new Map(
	files.map((file) => [
		file,
		importsOf(file)
			.filter((specifier) => specifier.startsWith('.'))
			.map((specifier) => path.posix.join(path.posix.dirname(file), specifier)),
	]),
);

/** Every import of one file by another, written `from → to`, that is not allowed. */
const forbidden = (isAllowed: (from: string, to: string) => boolean): string[] =>
	[...resolved].flatMap(([from, targets]) =>
		targets.filter((to) => !isAllowed(from, to)).map((to) => `${from} → ${to}`),
	);

test('every file stands in a room, and there in the folder of its kind', () => {
	expect(files.filter((file) => !(kindOf(file) in { ...KINDS, ...FOLDERS }))).toEqual([]);
});

test('every kind of file imports only the kinds that it may know', () => {
	expect(
		forbidden((from, to) => (KINDS[kindOf(from)] ?? FOLDERS[kindOf(from)])!.includes(kindOf(to))),
	).toEqual([]);
});

test('a room imports only itself and rooms on lower floors', () => {
	expect(
		forbidden(
			(from, to) =>
				roomOf(from) === roomOf(to) ||
				// The build of the index stands beside the house, as `authoring` does.
				kindOf(from) === 'build' ||
				floorOf(from) < 0 ||
				floorOf(to) < 0 ||
				floorOf(to) < floorOf(from) ||
				`${roomOf(from)} → ${roomOf(to)}` in NEIGHBOURS,
		),
	).toEqual([]);
});

test('every pair of neighbours that is let through is still needed', () => {
	const used = [...resolved].flatMap(([from, targets]) =>
		targets.map((to) => `${roomOf(from)} → ${roomOf(to)}`),
	);
	expect(Object.keys(NEIGHBOURS).filter((pair) => !used.includes(pair))).toEqual([]);
});

test('no file imports itself through others', () => {
	const done = new Set<string>();
	const cycles: string[] = [];
	const visit = (file: string, trail: string[]): void => {
		if (trail.includes(file)) {
			cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
			return;
		}
		if (done.has(file)) return;
		for (const target of resolved.get(file) ?? []) visit(target, [...trail, file]);
		done.add(file);
	};
	for (const file of files) visit(file, []);
	expect(cycles).toEqual([]);
});

test('nothing that a browser loads takes what belongs to the build', () => {
	expect(
		forbidden(
			(from, to) =>
				!BROWSER_KINDS.includes(kindOf(from)) ||
				!['authoring', 'cache', 'office', 'publish', 'build'].includes(kindOf(to)),
		),
	).toEqual([]);
});

test('scripts load only the words of scripts, never those that pages are built with', () => {
	expect(
		forbidden(
			(from, to) =>
				kindOf(to) !== 'text' ||
				to.endsWith('-script.ts') ||
				!(kindOf(from) === 'text' ? from.endsWith('-script.ts') : BROWSER_KINDS.includes(kindOf(from))),
		),
	).toEqual([]);
});

test('every text of the interface is an export of its own', () => {
	const texts = files.filter((file) => kindOf(file) === 'text');
	const words = (file: string): string => path.basename(file).replace(/(-script)?\.ts$/, '');
	const whole = texts.filter((file) => {
		const name = words(file).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
		return new RegExp(`export const ${name}\\b`).test(codeOf(file)) || /export default/.test(codeOf(file));
	});
	expect(whole).toEqual([]);
});

test('nothing in a browser looks behind in a regular expression, which Safari before 16.4 cannot read', () => {
	const wrong = files.filter((file) => BROWSER_KINDS.includes(kindOf(file)));
	expect(wrong.filter((file) => /\(\?<[=!]/.test(codeOf(file)))).toEqual([]);
});

test('model imports nothing but zod', () => {
	const outside = files
		.filter((file) => roomOf(file) === 'model')
		.flatMap((file) =>
			importsOf(file).filter((specifier) => !specifier.startsWith('.') && specifier !== 'zod'),
		);
	expect(outside).toEqual([]);
});

test('browser code takes only types from model', () => {
	const wrong = files
		.filter((file) => BROWSER_KINDS.includes(kindOf(file)))
		.filter((file) => /^import (?!type)[^;]*from '[^']*\/model\//m.test(codeOf(file)));
	expect(wrong).toEqual([]);
});

test('core asks neither the clock nor chance nor the page', () => {
	const asks = /\b(Date\.now|Math\.random|new Date\(\)|document\.|window\.|localStorage|crypto\.)/;
	const wrong = files
		.filter((file) => kindOf(file) === 'core')
		.filter((file) => asks.test(withoutComments(codeOf(file))));
	expect(wrong).toEqual([]);
});

test('only store writes localStorage, but for those that are named here with a reason', () => {
	const others = [
		// The look before first paint.
		'overrides/ThemeProvider.astro',
		'desk/views/kept-drafts.ts',
		// What stands in for it in a folder.
		'publish/folder/browser/one-store.ts',
		'publish/folder/browser/record-frame.ts',
	];
	const wrong = files
		.filter((file) => kindOf(file) !== 'store' && !others.includes(file))
		.filter((file) => /\blocalStorage\./.test(codeOf(file)));
	expect(wrong).toEqual([]);
});

test('src holds no word of a programme', () => {
	const words = /党|主题教育|机关|初心|述学|支部|习近平|巡回/;
	const wrong = [...files, ...stylesheets].filter((file) => words.test(codeOf(file)));
	expect(wrong).toEqual([]);
});

/** What is loaded by a bare `import()` in a view, and what becomes of the page where it does not come. */
const BARE_IMPORTS: Readonly<Record<string, string>> = {
	'checklists/islands/checklist.ts': 'what is fetched ahead is asked for again when something is ticked',
	'my/islands/record-watch.ts': 'says so itself, in words that are on the page',
	'my/islands/unfinished.ts': 'a place is offered, gone or not',
	'reading/islands/continue.ts': 'a place is offered, gone or not',
	'page/islands/fault.ts': 'a mail opens all the same, or whom to call is shown',
	'questions/islands/question-view.ts': 'positions are chosen as without scripts',
	'reading/components/SiteHeader.astro': 'the worker asks, and no answer is an answer',
	'reading/components/FindRoot.astro': 'the script of a page that stands elsewhere',
	'present/islands/room.ts': 'a row of the schedule is read, over or not',
	'reading/islands/aloud.ts': 'the button that was pressed says so',
	'reading/islands/page-marks.ts': 'the button that was pressed says so',
	'search/islands/search-panel.ts': 'that is the sign that the site was published anew, and said',
	'search/islands/search-button.ts': 'the search page opens instead',
	'reading/components/MissingScripts.astro': 'it says itself that scripts do not run; without it, as before',
	'reading/islands/terms.ts': 'the link leads to the glossary instead',
};

test('no part of a page is loaded so that its failing is silent: all go through loadPart, or are named with a reason', () => {
	const bare = files
		.filter((file) => ['islands', 'components', 'overrides', 'pages'].includes(kindOf(file)))
		.filter((file) =>
			/(?<!loadPart\(\(\) => )\bimport\(/.test(withoutComments(codeOf(file)).replace(/\s+/g, ' ')),
		);
	expect(bare.sort()).toEqual(Object.keys(BARE_IMPORTS).sort());
});
