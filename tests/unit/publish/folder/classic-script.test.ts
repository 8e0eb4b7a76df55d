import { expect, test } from 'vitest';
import { classicScript } from '../../../../src/publish/folder/classic-script.ts';
import { Parts } from '../../../../src/publish/folder/browser/parts.ts';
import type { Body } from '../../../../src/publish/folder/browser/register.ts';

/** A script that comes and that the browser does not understand. */
const BROKEN = '?';

/** A page of modules, run as the loader of a folder runs them; what is missing does not come. */
async function pageOf(
	modules: Readonly<Record<string, string>>,
): Promise<{ parts: Parts; brought: string[] }> {
	const brought: string[] = [];
	const parts = new Parts(async (name) => {
		brought.push(name);
		const code = modules[name];
		if (code === undefined) return false;
		if (code === BROKEN) return true;
		const script = await classicScript(name, code);
		new Function('folder', script)({
			part: (own: string, needs: string[], body: Body) => parts.define(own, needs, body),
		});
		return true;
	});
	return { parts, brought };
}

test('what a module imports is brought before it runs, and runs once', async () => {
	const { parts, brought } = await pageOf({
		'a.js': 'import{c as x}from"./c.js";import"./b.js";export const seen=x();',
		'b.js': 'import{c}from"./c.js";c();',
		'c.js': 'let n=0;export function c(){return ++n}',
	});
	expect((await parts.load('a.js'))['seen']).toBe(2);
	expect([...brought].sort()).toEqual(['a.js', 'b.js', 'c.js']);
});

test('an import stays live', async () => {
	const { parts } = await pageOf({
		'a.js': 'import{n,add}from"./b.js";export const before=n;add();export const after=n;',
		'b.js': 'export let n=1;export function add(){n+=1}',
	});
	expect(await parts.load('a.js')).toMatchObject({ before: 1, after: 2 });
});

test('what is loaded later is brought when it is asked for, and again where it did not come', async () => {
	const modules: Record<string, string> = {
		'a.js': 'export const later=()=>import(`./late.js`).then(({t:e})=>e);',
	};
	const { parts, brought } = await pageOf(modules);
	const later = (await parts.load('a.js'))['later'] as () => Promise<unknown>;
	expect(brought).toEqual(['a.js']);
	await expect(later()).rejects.toThrow('late.js');
	modules['late.js'] = 'var e=7;export{e as t};';
	expect(await later()).toBe(7);
});

test('what can be asked for by another address is brought by its name', async () => {
	const code = 'export const later=()=>import(`./late.js`+$again);';
	const { parts, brought } = await pageOf({ 'a.js': code, 'late.js': 'export const e=7;' });
	const later = (await parts.load('a.js'))['later'] as () => Promise<{ e: number }>;
	expect((await later()).e).toBe(7);
	expect(brought).toEqual(['a.js', 'late.js']);
});

test('modules that import each other are run as a browser runs them', async () => {
	const { parts } = await pageOf({
		'a.js': 'import{b}from"./b.js";export function a(){return"a"}export const ab=a()+b();',
		'b.js': 'import"./a.js";export function b(){return"b"}',
	});
	expect((await parts.load('a.js'))['ab']).toBe('ab');
});

test('code is strict, as in a module', async () => {
	const { parts } = await pageOf({ 'a.js': 'export const self=(function(){return this})();' });
	expect((await parts.load('a.js'))['self']).toBeUndefined();
});

test('what is loaded by a name that is not written out is refused', async () => {
	await expect(classicScript('a.js', 'export const x=(n)=>import(n);')).rejects.toThrow('a.js');
});

test('a part that came and was not understood is told from one that did not come', async () => {
	const { parts } = await pageOf({ 'a.js': 'import"./b.js"', 'b.js': BROKEN, 'c.js': 'import"./gone.js"' });
	await expect(parts.load('a.js')).rejects.toThrow(SyntaxError);
	await expect(parts.load('c.js')).rejects.toThrow(TypeError);
});
