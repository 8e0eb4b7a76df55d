import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { takeFolder, thisHolder } from '../../../../src/office/publishing/lock.ts';
import type { Holder, Release } from '../../../../src/office/publishing/lock.ts';
import { publish, publishBack } from '../../../../src/office/publishing/publish.ts';
import { SIDE } from '../../../../src/office/publishing/versions.ts';
import { contentCopy } from '../content-copy.ts';

const NINE = new Date(2026, 10, 28, 9, 5).getTime();
const li: Holder = { who: '小李', computer: 'PC-1', process: 7, at: NINE };
const wang: Holder = { who: '小王', computer: 'PC-2', process: 7, at: NINE + 60_000 };
const isAlive = (): boolean => true;

function place(): string {
	const root = mkdtempSync(path.join(tmpdir(), '共享 盘-'));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	return path.join(root, '学习 园地');
}
const take = (folder: string, self: Holder, more = {}): Release => {
	const release = takeFolder(folder, { self, isAlive, ...more });
	if (typeof release === 'string') throw new Error(release);
	return release;
};

test('a folder is one publisher’s until it is let go, and nothing of it stays', () => {
	const folder = place();
	const release = take(folder, li);
	expect(takeFolder(folder, { self: wang, isAlive })).toBe(
		`小李（电脑 PC-1）从11/28 09:05开始正在往“${folder}”发布，还没有做完。没有动它。\n怎样改：等那边做完再运行；问清楚那边已经停了的，在命令后面加上 --unlock。`,
	);
	release();
	expect(readdirSync(folder)).toEqual([]);
	take(folder, wang)();
});

test('what was left behind long ago is told as that, and taken only when asked to', () => {
	const folder = place();
	take(folder, li);
	const later = { ...wang, at: NINE + 2 * 3_600_000 };
	expect(takeFolder(folder, { self: later, isAlive })).toContain('已经过了很久，多半是中途停了');
	take(folder, later, { isForced: true });
	expect(takeFolder(folder, { self: li, isAlive })).toMatch(/^小王（电脑 PC-2）/);
});

test('what a publication of this computer left behind when it was ended is taken without asking', () => {
	const folder = place();
	take(folder, li);
	expect(takeFolder(folder, { self: { ...li, process: 8 }, isAlive })).toMatch(/^小李/);
	take(folder, { ...li, process: 8 }, { isAlive: () => false });
	expect(takeFolder(folder, { self: wang, isAlive: () => false })).toMatch(/^小李/);
});

test('whoever was thrown out does not let go of what is another’s now', () => {
	const folder = place();
	const release = take(folder, li);
	take(folder, wang, { isForced: true });
	release();
	expect(takeFolder(folder, { self: li, isAlive })).toMatch(/^小王/);
});

test('a lock that cannot be read is somebody’s', () => {
	const folder = place();
	mkdirSync(path.join(folder, SIDE), { recursive: true });
	writeFileSync(path.join(folder, SIDE, 'lock.json'), '');
	expect(takeFolder(folder, { self: li, isAlive })).toMatch(/^另一个人正在往/);
	take(folder, li, { isForced: true });
});

test('while one publishes, another neither builds nor goes back; afterwards both can', () => {
	const folder = place();
	const copy = contentCopy();
	const built = mkdtempSync(path.join(path.dirname(folder), 'built-'));
	writeFileSync(path.join(built, 'index.html'), 'home');
	writeFileSync(path.join(built, 'sw.js'), 'worker');
	let inner = '';
	const publishAs = (self: Holder, build: () => { folder: string } | { why: string }) =>
		publish(copy.folder, folder, { build, say: () => undefined, taking: { self, isAlive } });
	const said = publishAs(li, () => {
		inner = [
			publishAs(wang, () => ({ why: 'built all the same' })).text,
			publishBack(folder, undefined, { self: wang, isAlive }).text,
		].join('\n');
		return { folder: built };
	});
	expect(said.isGood).toBe(true);
	expect(inner.match(/小李（电脑 PC-1）/g)).toHaveLength(2);
	expect(inner).not.toContain('built all the same');
	expect(existsSync(path.join(folder, SIDE, 'lock.json'))).toBe(false);
	expect(publishAs(wang, () => ({ folder: built })).isGood).toBe(true);
});

test('a publication that fails lets go of the folder', () => {
	const folder = place();
	const copy = contentCopy();
	for (const build of [
		() => ({ why: '没有生成' }),
		() => {
			throw Object.assign(new Error('full'), { code: 'ENOSPC' });
		},
	]) {
		expect(publish(copy.folder, folder, { build, say: () => undefined }).isGood).toBe(false);
		take(folder, wang)();
	}
	expect(thisHolder().computer).not.toBe('');
});
