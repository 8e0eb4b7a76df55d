import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { composedNames } from './composed-names.ts';

const root = path.resolve(import.meta.dirname, '../src');

/** The floors of the house, lowest first: a room may use those on lower floors. `src/README.md` draws the same. */
const FLOORS: readonly (readonly string[])[] = [
	['model', 'page'],
	['record', 'schedule', 'search', 'offline'],
	['questions', 'checklists', 'plan', 'worksheets', 'reading'],
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

/** The folders of the desk, lowest first: each may use those on lower floors, and what stands between them. */
const DESK_FLOORS: readonly (readonly string[])[] = [
	['store', 'text'],
	['files', 'forms'],
	['check'],
	['guard'],
	['views'],
	['shell'],
];

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

test('a unit test that is called as a file of its room stands where that does, every other in a folder of the house', () => {
	const tests = readdirSync(path.resolve(root, '../tests/unit'), { recursive: true, encoding: 'utf8' })
		.map((file) => file.split(path.sep).join('/'))
		// Neither what is written in content/ nor the frozen samples of all rooms are a room.
		.filter((file) => file.endsWith('.test.ts') && !/^(?:content|golden)\//.test(file))
		.map((file) => path.posix.parse(file.replace('.test.ts', '')));
	const misplaced = tests.filter(({ dir, name }) => {
		const namesakes = files.filter(
			(file) => roomOf(file) === roomOf(dir) && path.posix.parse(file).name === name,
		);
		return namesakes.length > 0
			? !namesakes.some((file) => path.posix.dirname(file) === dir)
			: !existsSync(path.join(root, dir));
	});
	expect(misplaced.map(({ dir, name }) => `${dir}/${name}`)).toEqual([]);
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

test('a folder of the desk imports only itself and folders on lower floors', () => {
	const folderOf = (file: string): string => (roomOf(file) === 'desk' ? file.split('/')[1]! : '');
	const deskFloor = (file: string): number =>
		DESK_FLOORS.findIndex((folders) => folders.includes(folderOf(file)));
	const folders = files.filter((file) => file.split('/').length > 2).map(folderOf);
	expect([...new Set(folders)].filter(Boolean).sort()).toEqual(DESK_FLOORS.flat().sort());
	expect(
		forbidden(
			(from, to) =>
				folderOf(from) === folderOf(to) ||
				deskFloor(from) < 0 ||
				deskFloor(to) < 0 ||
				deskFloor(to) < deskFloor(from),
		),
	).toEqual([]);
});

test('the desk keeps things in the browser in its store alone', () => {
	const storage = /\b(?:localStorage|sessionStorage|indexedDB)\./;
	const wrong = files.filter((file) => roomOf(file) === 'desk' && !file.startsWith('desk/store/'));
	expect(wrong.filter((file) => storage.test(withoutComments(codeOf(file))))).toEqual([]);
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

test('scripts write names of elements and classes whole: the build looks for them to see which styles a page needs', () => {
	const scripts = files.filter(
		(file) =>
			['islands', 'store', 'components', 'overrides', 'pages'].includes(kindOf(file)) ||
			/^publish\/folder\/(?:browser\/|start-script)/.test(file),
	);
	expect(scripts).toContain('publish/folder/start-script.ts');
	expect(
		scripts.flatMap((file) =>
			composedNames(codeOf(file), file.endsWith('.astro')).map((found) => `${file}: ${found}`),
		),
	).toEqual([]);
});

test('a name that a script puts together is found in every form', () => {
	const composed = [
		'e.className = `mark-${x}`',
		'const c = `mark-${x}`; e.className = c',
		"e.className = on ? 'a' : 'mark-' + x",
		"e.className = ['mark', x].join('-')",
		"e.className = 'mark-'.concat(x)",
		"e.setAttribute('class', `mark-${x}`)",
		"e.classList.add('a', `mark-${x}`)",
		'e.classList.toggle(\n`mark-${x}`, on)',
		"document.createElement('h' + x)",
		'makeElement(`h${x}`, {})',
		"makeElement('p', { className: 'mark-' + x })",
		'e.innerHTML = `<p class="mark-${x}">`',
		'e.innerHTML = `<h${x}>`',
	];
	expect(composed.filter((code) => composedNames(code).length === 0)).toEqual([]);
	const whole = [
		"e.className = on ? 'a' : 'b'",
		"e.classList.toggle('a', x === `b${y}`)",
		'e.innerHTML = `<p class="a">${x}</p><li${y}>`',
	];
	expect(whole.filter((code) => composedNames(code).length > 0)).toEqual([]);
	expect(composedNames('<p class={`a-${x}`}><script>e.className = `a-${x}`</script>', true)).toHaveLength(1);
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
		// What stands in for it in a folder.
		'publish/folder/browser/one-store.ts',
		'publish/folder/browser/record-frame.ts',
	];
	const wrong = files
		.filter((file) => kindOf(file) !== 'store' && !file.startsWith('desk/store/') && !others.includes(file))
		.filter((file) => /\blocalStorage\./.test(codeOf(file)));
	expect(wrong).toEqual([]);
});

test('src holds no word of a programme', () => {
	const words = /党|主题教育|机关|初心|述学|支部|习近平|巡回/;
	const wrong = [...files, ...stylesheets].filter((file) => words.test(codeOf(file)));
	expect(wrong).toEqual([]);
});

/** What a file that loads or fetches something calls; of markup, its scripts do. */
function callsOf(file: string): ts.CallExpression[] {
	const code = codeOf(file);
	// To parse takes its time.
	if (!/\b(?:import|fetch)\s*\(/.test(code)) return [];
	const scripts = file.endsWith('.astro')
		? [...code.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script!)
		: [code];
	const calls: ts.CallExpression[] = [];
	for (const script of scripts) {
		const visit = (node: ts.Node): void => {
			if (ts.isCallExpression(node)) calls.push(node);
			ts.forEachChild(node, visit);
		};
		visit(ts.createSourceFile(file, script, ts.ScriptTarget.Latest, true));
	}
	return calls;
}

/** What browsers load, of readers and of the office, with the parts of it that are written into the pages. */
const browserFiles = files.filter(
	(file) =>
		[...BROWSER_KINDS, 'components', 'overrides', 'pages', 'desk'].includes(kindOf(file)) ||
		/^publish\/(?:service-worker\/service-worker|folder\/browser\/)/.test(file),
);

/** Gives a part a second try by another address, or asks for it until it comes. */
const TRIES = ['loadPart', 'importAgain'];

/** True for `loadPart(() => import(…))` and the like. */
const isTriedAgain = ({ parent }: ts.CallExpression): boolean =>
	ts.isArrowFunction(parent) &&
	ts.isCallExpression(parent.parent) &&
	TRIES.includes(parent.parent.expression.getText());

/** What is loaded by a bare `import()`, and what becomes of the page where it does not come. */
const BARE_IMPORTS: Readonly<Record<string, string>> = {
	'my/islands/record-watch.ts → record-health': 'says so itself, in words that are on the page',
	'my/islands/unfinished.ts → forget-gone-page': 'a place is offered, gone or not',
	'reading/islands/continue.ts → forget-gone-page': 'a place is offered, gone or not',
	'page/islands/fault.ts → fault-note': 'a mail opens all the same, or whom to call is shown',
	'questions/islands/question-view.ts → question-ordering': 'positions are chosen as without scripts',
	'reading/components/SiteHeader.astro → wrong-charset':
		'it would tell that a page is garbled; without it, as before, and the help has it',
	'reading/components/SiteHeader.astro → dialog-stand-in':
		'the page says that its script did not come (below-floor.spec.ts)',
	'reading/components/FindRoot.astro → new URL(dataset.script.slice(1), root).href':
		'the page says that its script did not come (parts.spec.ts)',
	'present/islands/room.ts → room-days': 'a row of the schedule is read, over or not',
	'search/islands/search-panel.ts → missed': 'one search is missing in a list of what was not found',
	'search/islands/search-failure.ts → why-failed':
		'it would tell more; without it, that a part did not come is said',
	'search/islands/search-button.ts → search-dialog': 'the search page opens instead',
	'search/islands/search-button.ts → highlight': 'the page is read without marks (parts.spec.ts)',
	'search/find/find.ts → fallbacks':
		'what stands as it was asked for is shown; else a ScriptFault: the search says so, and tries again on another page',
	'search/find/index/site-index.ts → triples': 'more texts are looked at, and the same is found',
	'search/find/index/unpack.ts → gunzip':
		'a ScriptFault: the search says so, and tries again on another page',
	"reading/components/MissingScripts.astro → document.querySelector('[nomodule]').src":
		'it says what a browser is too old for; without it, that scripts did not come (below-floor.spec.ts)',
	'reading/islands/terms.ts → term-note': 'the link leads to the glossary instead',
};

test('no part of a page is loaded so that its failing is silent: each is tried again, or named with a reason', () => {
	const bare = browserFiles.flatMap((file) =>
		callsOf(file)
			.filter(({ expression }) => expression.kind === ts.SyntaxKind.ImportKeyword)
			.filter((call) => !isTriedAgain(call))
			.map(({ arguments: [what] }) =>
				ts.isStringLiteral(what!) ? path.basename(what.text, '.ts') : what!.getText(),
			)
			.map((part) => `${file} → ${part}`),
	);
	expect(bare.sort()).toEqual(Object.keys(BARE_IMPORTS).sort());
});

/**
 * Where something is fetched, and where a reader is told that it did not come: there it is caught, and words are said.
 * Or why nobody needs to be told.
 */
const FETCHES: Readonly<Record<string, { toldIn: readonly string[] } | { untold: string }>> = {
	'page/islands/load-part.ts': { toldIn: ['page/islands/load-part.ts'] },
	'page/islands/trusted-html.ts': { toldIn: ['exams/islands/exam.ts', 'review/islands/review.ts'] },
	'questions/islands/question-source.ts': { toldIn: ['exams/islands/exam.ts', 'review/islands/review.ts'] },
	'search/islands/search-failure.ts': { toldIn: ['search/islands/search-failure.ts'] },
	'search/find/index/download.ts': { toldIn: ['search/islands/search-panel.ts'] },
	'offline/islands/offline-save.ts': { toldIn: ['offline/islands/offline-save.ts'] },
	'offline/islands/why-no-worker.ts': { toldIn: ['offline/islands/offline-save.ts'] },
	'publish/service-worker/service-worker.ts': { toldIn: ['offline/islands/offline-save.ts'] },
	'reading/islands/term-note.ts': { untold: 'the link leads to the glossary instead' },
	'reading/islands/forget-gone-page.ts': { untold: 'a place is offered, gone or not' },
	'reading/components/SiteAbove.astro': {
		untold: 'the page that is not there says so; this offers a way up',
	},
	'desk/files/ask-server.ts': { toldIn: ['desk/views/parts/said-fault.ts', 'desk/shell/preview.ts'] },
	'desk/shell/publishing.ts': { toldIn: ['desk/shell/publishing.ts'] },
	'desk/shell/actions.ts': { untold: 'what is to be stopped does not answer: it is stopped' },
	'desk/guard/ask-history.ts': { untold: 'compared with what was opened then, and that is said' },
	'desk/guard/last-published.ts': { untold: 'as ask-history' },
};

test('nothing is fetched so that its failing is silent: each says it in words, or is named with a reason', () => {
	const fetching = browserFiles.filter((file) =>
		callsOf(file).some(({ expression }) =>
			/^(?:(?:window|globalThis|self)\.)?fetch$/.test(expression.getText()),
		),
	);
	expect(fetching.sort()).toEqual(Object.keys(FETCHES).sort());
	const others = browserFiles.filter((file) =>
		/\bXMLHttpRequest\b|\bsendBeacon\b|\bEventSource\b/.test(codeOf(file)),
	);
	// The browser begins it again by itself; what is saved meanwhile is told by ask-server.
	expect(others).toEqual(['desk/files/server-folder.ts']);
	for (const [file, handled] of Object.entries(FETCHES)) {
		if ('untold' in handled) continue;
		for (const told of handled.toldIn) {
			expect(codeOf(told), `${file} is told in ${told}`).toMatch(/\bcatch\b/);
			// The shell of the desk has its words where they are said.
			expect(codeOf(told), `${file} is told in ${told}`).toMatch(
				told.startsWith('desk/shell/') ? /catch[\s\S]*\p{Script=Han}/u : /import \* as words from/,
			);
		}
	}
});
