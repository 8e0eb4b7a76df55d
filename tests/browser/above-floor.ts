import type { Linter } from 'eslint';
import esX from 'eslint-plugin-es-x';

/** Syntax and methods that came after the floor (src/publish/floor.ts), of those that anybody is likely to write. */
const LACKING = [
	'array-fromasync',
	'array-prototype-findlast-findlastindex',
	'array-prototype-toreversed',
	'array-prototype-tosorted',
	'array-prototype-tospliced',
	'array-prototype-with',
	'class-static-block',
	'map-groupby',
	'object-groupby',
	'object-hasown',
	'private-in',
	'promise-try',
	'promise-withresolvers',
	'regexp-d-flag',
	'regexp-duplicate-named-capturing-groups',
	'regexp-escape',
	'regexp-lookbehind-assertions',
	'regexp-modifiers',
	'regexp-v-flag',
	'set-prototype-difference',
	'set-prototype-intersection',
	'set-prototype-isdisjointfrom',
	'set-prototype-issubsetof',
	'set-prototype-issupersetof',
	'set-prototype-union',
	'string-prototype-iswellformed',
	'top-level-await',
];

/** The same of what is known by its form only; asked for under `if` or with `?.` they do no harm. */
const LACKING_FORMS = [
	[`AssignmentExpression > MemberExpression.left[property.name=/^aria[A-Z]/]`, 'Firefox 119: setAttribute'],
	// Many things here have a time `at`; called, it is the method.
	[`CallExpression[callee.property.name='at'][arguments.length=1]`, 'Chromium 92, Safari 15.4'],
	[`CallExpression[callee.name='structuredClone']`, 'Chromium 98, Safari 15.4'],
	[`CallExpression[optional=false][callee.property.name='randomUUID']`, 'Chromium 92, Safari 15.4'],
	[
		`CallExpression[callee.object.name='AbortSignal'][callee.property.name=/^(?:timeout|any)$/]`,
		'Chromium 103',
	],
	[`CallExpression[callee.property.name='fromAsync']`, 'Chromium 121'],
	[
		`CallExpression[optional=false][callee.property.name=/^(?:show|toggle|hide)Popover$/]`,
		'Chromium 114, Safari 17',
	],
	[`CallExpression[optional=false][callee.property.name='requestSubmit']`, 'Safari 16'],
	[`CallExpression[optional=false][callee.property.name='checkVisibility']`, 'Chromium 105, Safari 17.4'],
	[`CallExpression[optional=false][callee.property.name='canParse']`, 'Chromium 120, Safari 17'],
	[`CallExpression[optional=false][callee.name='requestIdleCallback']`, 'no Safari'],
].map(([selector, message]) => ({ selector: selector!, message: `not in the floor: ${message}` }));

const ITERATORS = 'every|filter|find|flatMap|forEach|map|reduce|some|take|drop|toArray';

/** Interfaces that came after the floor, by a name of ours: a built script uses one only by a way round it. */
const LACKING_INTERFACES: readonly (readonly [name: string, selector: string, since: string])[] = [
	['Segmenter', `MemberExpression[object.name='Intl'][property.name='Segmenter']`, 'Firefox 125'],
	[
		'CompressionStream',
		`NewExpression[callee.name=/^(?:Dec|C)ompressionStream$/]`,
		'Safari 16.4, Firefox 113; deflate-raw Chromium 103',
	],
	['locks', `MemberExpression[object.name='navigator'][property.name='locks']`, 'Safari 15.4'],
	[
		'startViewTransition',
		`CallExpression[optional=false][callee.property.name='startViewTransition']`,
		'Chromium 111, Safari 18, Firefox 144',
	],
	[
		'highlights',
		`MemberExpression[object.name='CSS'][property.name='highlights']`,
		'Chromium 105, Safari 17.2, Firefox 140',
	],
	[
		'inert',
		`AssignmentExpression > MemberExpression.left[property.name='inert']`,
		'Chromium 102, Safari 15.5, Firefox 112',
	],
	[
		'showPicker',
		`CallExpression[optional=false][callee.property.name='showPicker']`,
		'Chromium 99, Safari 16',
	],
	[
		'toWellFormed',
		`CallExpression[callee.property.name='toWellFormed']`,
		'Chromium 111, Safari 16.4, Firefox 119',
	],
	[
		':has',
		`CallExpression[callee.property.name=/^(?:querySelector(?:All)?|matches|closest)$/] :matches(Literal[value=/:has\\(/], TemplateElement[value.raw=/:has\\(/])`,
		'Chromium 105, Safari 15.4, Firefox 121',
	],
	[
		'iterator helpers',
		`CallExpression[callee.property.name=/^(?:${ITERATORS})$/][callee.object.callee.property.name=/^(?:entries|keys|values)$/][callee.object.arguments.length=0]`,
		'Chromium 122, Safari 18.4, Firefox 131',
	],
	[
		'iterator helpers',
		`CallExpression[callee.property.name=/^(?:${ITERATORS})$/][callee.object.callee.property.name='matchAll']`,
		'as above',
	],
];

/** Where built scripts use one all the same, `script → name`, and what is done in a browser without it. */
export const WAYS_ROUND: Readonly<Record<string, string>> = {
	'highlight → highlights': 'asked for first: <mark> is put around what was searched for',
	'read-aloud → highlights': 'asked for first: the whole paragraph is marked',
	'page → inert': 'as shelf, where it is a part of the page’s own script',
	'shelf → inert': 'the page can be used meanwhile, and what is changed waits for the repair',
	'search-panel → CompressionStream': 'asked for first: gunzip.ts is loaded',
	'transfer → CompressionStream':
		'asked for first: the link is longer, or the browser is said to be too old for it',
};

/** Settings that find `name: since` of those interfaces in a built script. */
export const interfacesAboveFloor: Linter.Config = {
	rules: {
		'no-restricted-syntax': [
			'error',
			...LACKING_INTERFACES.map(([name, selector, since]) => ({ selector, message: `${name}: ${since}` })),
		],
	},
};

/** ESLint's settings that refuse what browsers at the floor lack, whatever the type of what it is called on. */
export const aboveFloor: Linter.Config = {
	plugins: { 'es-x': esX },
	settings: { 'es-x': { aggressive: true } },
	rules: {
		...Object.fromEntries(LACKING.map((rule) => [`es-x/no-${rule}`, 'error'] as const)),
		'no-restricted-syntax': ['error', ...LACKING_FORMS],
	},
};
