import { expect, test } from 'vitest';
import { askedAgain } from '../../../src/publish/again.ts';

test('a part that is loaded later can be asked for by another address', () => {
	expect(askedAgain('await f(()=>import(`./a.D4J-x_.js`).then(e=>e.t));f(()=>import("./b.js"))')).toBe(
		'await f(()=>import(`./a.D4J-x_.js`+$again).then(e=>e.t));f(()=>import("./b.js"+$again))',
	);
});

test('what is imported at once, what is loaded by a name that is made up or by itself alone, stays', () => {
	const code =
		'import{a as e}from"./a.js";import"./b.js";const c=(n)=>import(n.href);import("./c.js").then(e);f(()=>import(e));g.then(()=>import("./d.js").then(e));';
	expect(askedAgain(code)).toBe(code);
});

test('done twice it is done once', () => {
	const once = askedAgain('f(()=>import("./a.js"))');
	expect(askedAgain(once)).toBe(once);
});
