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

/** ESLint's settings that refuse what browsers at the floor lack, whatever the type of what it is called on. */
export const aboveFloor: Linter.Config = {
	plugins: { 'es-x': esX },
	settings: { 'es-x': { aggressive: true } },
	rules: {
		...Object.fromEntries(LACKING.map((rule) => [`es-x/no-${rule}`, 'error'] as const)),
		'no-restricted-syntax': ['error', ...LACKING_FORMS],
	},
};
