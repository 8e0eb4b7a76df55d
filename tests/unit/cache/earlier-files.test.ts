import fs, {
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { dropAside, putAside, takeAllBack, writeBuilt } from '../../../src/cache/earlier-files.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'built-'));
	mkdirSync(path.join(folder, 'index'));
});
afterEach(() => {
	dropAside(folder);
	rmSync(folder, { recursive: true, force: true });
});

const inFolder = (file: string): string => path.join(folder, file);
/** A file made anew is another one, whatever it holds. */
const which = (file: string): number => statSync(inFolder(file)).ino;

/** Has the disk refuse something until it is allowed again, at the end of the test at the latest. */
function refuse(what: 'readdirSync' | 'renameSync' | 'rmSync', code: string) {
	const refused = vi.spyOn(fs, what).mockImplementation(() => {
		throw Object.assign(new Error(code), { code });
	});
	syncBuiltinESMExports();
	const allow = (): void => {
		refused.mockRestore();
		syncBuiltinESMExports();
	};
	onTestFinished(allow);
	return { refused, allow };
}

function build(files: Readonly<Record<string, string>>): void {
	putAside(folder);
	expect(readdirSync(folder).filter((name) => name !== '.git')).toEqual([]);
	mkdirSync(inFolder('index'));
	for (const [file, text] of Object.entries(files)) writeBuilt(folder, file, text);
	dropAside(folder);
}

test('a file that comes out the same is the one of the build before, another is written, the rest is gone', () => {
	build({ 'index/same': 'same', 'index/other': 'before', 'index/gone': 'gone' });
	const [same, other] = [which('index/same'), which('index/other')];
	build({ 'index/same': 'same', 'index/other': 'after' });
	expect(readdirSync(inFolder('index')).sort()).toEqual(['other', 'same']);
	expect(which('index/same')).toBe(same);
	expect(which('index/other')).not.toBe(other);
	expect(readFileSync(inFolder('index/other'), 'utf8')).toBe('after');
	expect(readFileSync(inFolder('index/same'), 'utf8')).toBe('same');
});

test('what others write is taken back in the end', () => {
	build({ 'index/same': 'same', 'index/other': 'before' });
	const same = which('index/same');
	putAside(folder);
	mkdirSync(inFolder('index'));
	writeFileSync(inFolder('index/same'), 'same');
	writeFileSync(inFolder('index/other'), 'after');
	dropAside(folder);
	expect(which('index/same')).toBe(same);
	expect(readFileSync(inFolder('index/other'), 'utf8')).toBe('after');
	expect(readdirSync(inFolder('index')).sort()).toEqual(['other', 'same']);
});

test('a build that broke off leaves nothing to the next one but what it has built', () => {
	build({ 'index/one': 'one' });
	putAside(folder);
	mkdirSync(inFolder('index'));
	writeFileSync(inFolder('index/two'), 'two');
	build({ 'index/one': 'one', 'index/two': 'two' });
	expect(readdirSync(inFolder('index')).sort()).toEqual(['one', 'two']);
});

test('a build that fails leaves the folder as it was, once and not after its end', () => {
	mkdirSync(inFolder('.git'));
	build({ 'index/same': 'same', 'index/other': 'before', 'index/gone': 'gone' });
	const files = (): [string, string][] =>
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }): [string, string] => [
				name,
				readFileSync(path.join(parentPath, name), 'utf8'),
			])
			.sort();
	const before = files();
	putAside(folder);
	for (const made of ['index', 'new']) mkdirSync(inFolder(made));
	writeBuilt(`${folder}/`, 'index/same', 'same');
	writeBuilt(folder, 'index/other', 'after');
	writeFileSync(inFolder('new/page'), 'new');
	expect(takeAllBack(folder)).toBe('earlier');
	expect(files()).toEqual(before);
	expect(readdirSync(folder).sort()).toEqual(['.git', 'index']);
	expect(takeAllBack(folder)).toBeUndefined();
	build({ 'index/other': 'after' });
	expect(takeAllBack(folder)).toBeUndefined();
	expect(files()).toEqual([['other', 'after']]);
});

test('a first build that fails leaves nothing, and a folder that was deleted meanwhile is no fault', () => {
	rmSync(inFolder('index'), { recursive: true });
	putAside(folder);
	writeFileSync(inFolder('half'), 'half');
	expect(takeAllBack(folder)).toBe('nothing');
	expect(readdirSync(folder)).toEqual([]);
	putAside(folder);
	rmSync(folder, { recursive: true });
	expect(takeAllBack(folder)).toBe('nothing');
});

test('what a build that was killed had put aside comes back where the next one fails', async () => {
	build({ 'index/same': 'same', 'index/other': 'before' });
	// A process of its own is gone before it can take anything back.
	vi.resetModules();
	const killed = await import('../../../src/cache/earlier-files.ts');
	killed.putAside(folder);
	mkdirSync(inFolder('index'));
	killed.writeBuilt(folder, 'index/same', 'same');
	killed.writeBuilt(folder, 'index/other', 'after');
	putAside(folder);
	mkdirSync(inFolder('index'));
	expect(takeAllBack(folder)).toBe('earlier');
	expect(['same', 'other'].map((name) => readFileSync(inFolder(`index/${name}`), 'utf8'))).toEqual([
		'same',
		'before',
	]);
});

test('what cannot be moved back where a build fails is kept for the next one', () => {
	build({ 'index/one': 'one' });
	putAside(folder);
	const { allow } = refuse('renameSync', 'EPERM');
	expect(takeAllBack(folder)).toBe('half');
	allow();
	putAside(folder);
	expect(takeAllBack(folder)).toBe('earlier');
	expect(readFileSync(inFolder('index/one'), 'utf8')).toBe('one');
});

test('what cannot be deleted, as it is open, fails no build', () => {
	build({ 'index/one': 'one', 'index/two': 'two' });
	const { refused: busy, allow: free } = refuse('rmSync', 'EBUSY');
	build({ 'index/one': 'one', 'index/two': 'other' });
	expect(busy).toHaveBeenCalledTimes(3);
	free();
	build({ 'index/one': 'one' });
	expect(readdirSync(inFolder('index'))).toEqual(['one']);
});

test('what cannot be read any more, as it is being deleted, fails no build', () => {
	build({ 'index/one': 'one' });
	putAside(folder);
	const { refused: gone } = refuse('readdirSync', 'EPERM');
	expect(() => dropAside(folder)).not.toThrow();
	expect(gone).toHaveBeenCalled();
});

test('each folder has a place of its own, whatever it is called', () => {
	const sites = ['网站一', '网站二'].map((name) => inFolder(name));
	for (const site of sites) {
		mkdirSync(site);
		writeBuilt(site, 'page', 'same');
	}
	const before = sites.map((site) => statSync(path.join(site, 'page')).ino);
	for (const site of sites) putAside(site);
	for (const site of sites) writeBuilt(site, 'page', 'same');
	expect(sites.map((site) => statSync(path.join(site, 'page')).ino)).toEqual(before);
	for (const site of sites) dropAside(site);
});

test('what a folder has as a repository stays; a folder that is not there is no fault', () => {
	mkdirSync(inFolder('.git'));
	build({ 'index/one': 'one' });
	expect(readdirSync(folder).sort()).toEqual(['.git', 'index']);
	rmSync(folder, { recursive: true });
	expect(() => putAside(folder)).not.toThrow();
});

test('what cannot be put aside, as on another disk, is deleted, and the repository is not', () => {
	mkdirSync(inFolder('.git'));
	build({ 'index/one': 'one' });
	refuse('renameSync', 'EXDEV');
	putAside(folder);
	expect(readdirSync(folder)).toEqual(['.git']);
	expect(takeAllBack(folder)).toBe('half');
});
