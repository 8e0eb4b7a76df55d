import { expect, test } from 'vitest';
import { told } from '../edited-folder.ts';

const sourced = (source: string): string[] =>
	told({ 'topics/escape.mdx': (text) => text.replace('sources: [plan 一]', `sources: ["${source}"]`) });

test('a document, a place in it and a page with or without heading are sources', () => {
	for (const source of ['plan', 'plan 一1、三', 'topics/extinguisher', 'materials/handbook#alarm'])
		expect(sourced(source)).toEqual([]);
});

test('two sources in one are told, by document and by page', () => {
	const what = '两个出处写成了一个，之间用半角逗号加空格“, ”';
	expect(sourced('plan 一，plan 二')).toEqual([`6 ${what} | plan 一，plan 二`]);
	expect(sourced('plan 一；topics/alarm')).toEqual([`6 ${what} | plan 一；topics/alarm`]);
});

test('a source that leads nowhere is told, with the nearest name', () => {
	expect(sourced('plna 一')).toEqual(['6 site.yaml 里没有编号为“plna”的文件，是不是想写“plan” | plna 一']);
	expect(sourced('topics/alarms')).toEqual(['6 没有这个页面，是不是想写“topics/alarm” | topics/alarms']);
});
