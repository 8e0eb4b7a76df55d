import { execFileSync } from 'node:child_process';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readLibrary } from '../../../../src/authoring/read/read-library.ts';
import { publishedOf } from '../../../../src/office/guard/published.ts';
import { publish, publishBack } from '../../../../src/office/publishing/publish.ts';
import type { Disk } from '../../../../src/office/publishing/put-in-place.ts';
import { SIDE, isNamedByContent, rankOf } from '../../../../src/office/publishing/versions.ts';
import { contentCopy } from '../content-copy.ts';

type Site = Readonly<Record<string, string>>;

/** A version of a site: a page that needs its own script, as built ones do. */
const site = (version: string, more: Site = {}): Site => ({
	'index.html': `home ${version} _astro/site.hash${version}00.js`,
	'topics/a/index.html': `page ${version} _astro/site.hash${version}00.js`,
	[`_astro/site.hash${version}00.js`]: `script ${version}`,
	'sw.js': `worker ${version}`,
	'favicon.svg': 'same',
	...more,
});

/** A place to publish to, with Chinese and spaces in its path, and a way to publish a version there. */
function place() {
	const root = mkdtempSync(path.join(tmpdir(), '共享 盘-'));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	const folder = path.join(root, '学习 园地');
	const copy = contentCopy();
	const list = JSON.stringify(publishedOf(readLibrary(copy.folder).library));
	const send = (files: Site, disk?: Disk) => {
		const built = mkdtempSync(path.join(root, 'built-'));
		for (const [file, text] of Object.entries({ 'published.json': list, ...files })) {
			mkdirSync(path.dirname(path.join(built, file)), { recursive: true });
			writeFileSync(path.join(built, file), text);
		}
		return publish(copy.folder, folder, {
			build: () => ({ folder: built }),
			say: () => undefined,
			...(disk && { disk }),
		});
	};
	const seen = (): Record<string, string> =>
		Object.fromEntries(
			readdirSync(folder, { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map((entry) =>
					path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
				)
				.filter((file) => !file.startsWith(SIDE) && file !== 'published.json')
				.sort()
				.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]),
		);
	return { folder, copy, send, seen, root };
}

/** Every script that a page names is there: no reader meets a half-copied site. */
function expectWhole(files: Record<string, string>): void {
	for (const [file, text] of Object.entries(files).filter(([file]) => file.endsWith('.html'))) {
		const script = /_astro\/\S+/.exec(text)![0];
		expect(files, `${file} needs ${script}`).toHaveProperty([script]);
	}
}

/** A disk that fails at its nth action of a kind. */
const failing = (kind: 'copy' | 'move', at: number, code = 'ENOSPC'): Disk => {
	let count = 0;
	const or =
		(own: 'copy' | 'move', act: (from: string, to: string) => void) => (from: string, to: string) => {
			if (own === kind && ++count === at) throw Object.assign(new Error(code), { code });
			act(from, to);
		};
	return { copy: or('copy', copyFileSync), move: or('move', renameSync) };
};

test('a site is published, changed, and told in numbers', () => {
	const { send, seen } = place();
	expect(send(site('1')).text).toContain('新文件6个，更新0个，去掉0个。');
	expect(seen()).toEqual(site('1'));
	expect(send(site('2')).text).toContain('新文件1个，更新3个，去掉0个。\n留着以前的1个版本');
	expect(seen()).toMatchObject(site('2'));
});

test('scripts of earlier versions stay for open pages, pages that are gone do not', () => {
	const { send, seen } = place();
	send(site('1', { 'topics/old/index.html': 'old _astro/site.hash100.js' }));
	send(site('2'));
	expect(Object.keys(seen())).toContain('_astro/site.hash100.js');
	expect(Object.keys(seen())).not.toContain('topics/old/index.html');
	for (const version of ['3', '4', '5', '6']) send(site(version));
	expect(Object.keys(seen())).not.toContain('_astro/site.hash100.js');
	expect(Object.keys(seen())).toContain('_astro/site.hash400.js');
});

test('one goes back version by version, as far as three', () => {
	const { folder, send, seen } = place();
	for (const version of ['1', '2', '3', '4', '5'])
		send(site(version, version === '3' ? { 'topics/only/index.html': 'x _astro/site.hash300.js' } : {}));
	for (const version of ['4', '3', '2']) {
		expect(publishBack(folder).isGood).toBe(true);
		expect(seen()).toMatchObject(site(version));
		expect('topics/only/index.html' in seen()).toBe(version === '3');
		expectWhole(seen());
	}
	expect(publishBack(folder)).toMatchObject({
		isGood: false,
		text: expect.stringContaining('没有可以退回的版本') as string,
	});
});

for (const kind of ['copy', 'move'] as const) {
	test(`cut off at whatever ${kind}, the site is whole, what happened is said, and the next call finishes it`, () => {
		for (let at = 1; ; at++) {
			const { folder, send, seen } = place();
			send(site('1'));
			const said = send(site('2'), failing(kind, at));
			if (said.isGood) {
				expect(at).toBeGreaterThan(3);
				break;
			}
			expectWhole(seen());
			expect(said.text).toMatch(/^磁盘满了：清出空间，再运行一次同样的命令/);
			if (!existsSync(path.join(folder, SIDE, 'pending.json'))) expect(seen()).toEqual(site('1'));
			expect(send(site('2')).isGood).toBe(true);
			expect(seen()).toMatchObject(site('2'));
			expect(publishBack(folder).isGood).toBe(true);
			expect(seen()).toMatchObject(site('1'));
			expect(publishBack(folder).text).toContain('没有可以退回的版本');
		}
	});
}

test('what pages need takes its place before them, the home page and the worker last of all', () => {
	const { send, folder } = place();
	send(site('1'));
	const order: string[] = [];
	send(site('2'), {
		copy: copyFileSync,
		move: (from, to) => {
			order.push(path.relative(folder, to).split(path.sep).join('/'));
			renameSync(from, to);
		},
	});
	expect(order.filter((file) => !file.startsWith(SIDE))).toEqual([
		'_astro/site.hash200.js',
		'topics/a/index.html',
		'index.html',
		'sw.js',
	]);
	expect(['index.html.br', 'published.json', 'topics/a/index.html.gz', 'a.css'].map(rankOf)).toEqual([
		4, 3, 2, 1,
	]);
	expect(isNamedByContent('pagefind/fragment/zh-cn_1234567.pf_fragment')).toBe(true);
	expect(isNamedByContent('favicon.svg')).toBe(false);
});

test('a change that loses records stops before anything is built', () => {
	const { send, copy, seen } = place();
	send(site('1'));
	copy.edit('quizzes/alarm.yaml', 'id: alarm-01', 'id: alarm-1');
	const { text, isGood } = send(site('2'));
	expect(isGood).toBe(false);
	expect(text).toContain('没有发布');
	expect(seen()).toEqual(site('1'));
});

test('with a folder that has no list, what was last published elsewhere is compared with, or the last commit', () => {
	const { send, copy, folder, root } = place();
	send(site('1'));
	const told: string[] = [];
	const sendTo = (to: string, lastFolder?: string) =>
		publish(copy.folder, path.join(root, to), {
			build: () => ({ why: '生成到此为止' }),
			say: (text) => told.push(text),
			lastFolder,
		});
	expect(sendTo('新 盘', folder).text).toContain('生成到此为止');
	expect(told[0]).toContain(`和 ${path.join(folder, 'published.json')} 对照。`);

	copy.edit('quizzes/alarm.yaml', 'id: alarm-01', 'id: alarm-1');
	expect(sendTo('新 盘', folder).text).toMatch(/会弄丢读者的记录[^]*没有发布，“.*新 盘”没有动。$/);
	expect(existsSync(path.join(root, '新 盘/index.html'))).toBe(false);

	copy.edit('quizzes/alarm.yaml', 'id: alarm-1', 'id: alarm-01');
	const git = (...args: string[]) =>
		execFileSync('git', ['-C', copy.folder, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
			stdio: 'ignore',
		});
	git('init');
	git('add', '.');
	git('commit', '-m', 'first');
	copy.edit('quizzes/alarm.yaml', 'id: alarm-01', 'id: alarm-1');
	expect(sendTo('新 盘').text).toMatch(/^和 git 的 HEAD（[^]*没有发布/);
});

test('a first publication says that it is one and goes on; so does that of another site', () => {
	const { send, copy, folder, root } = place();
	const told: string[] = [];
	const sendTo = (to: string, lastFolder?: string) =>
		publish(copy.folder, path.join(root, to), {
			build: () => ({ why: '生成到此为止' }),
			say: (text) => told.push(text),
			lastFolder,
		});
	expect(sendTo('新 盘').text).toContain('生成到此为止');
	expect(told[0]).toBe('第一次发布，没有以前的版本可以对照。');

	send(site('1'));
	const { site: id } = JSON.parse(readFileSync(path.join(folder, 'published.json'), 'utf8')) as {
		site: string;
	};
	copy.edit('site.yaml', `id: ${id}`, 'id: next-year');
	told.length = 0;
	expect(sendTo('新 盘', folder).text).toContain('生成到此为止');
	expect(told[0]).toMatch(new RegExp(`^“next-year”第一次发布：.*是另一个网站（“${id}”），不和它对照。$`));
	expect(send(site('2')).text, 'in its own folder the id of a site is held').toContain('没有发布');
});

test('what others have put into the folder stays', () => {
	const { send, folder, seen } = place();
	send(site('1'));
	writeFileSync(path.join(folder, '通知.pdf'), 'x');
	send(site('2'));
	expect(seen()).toHaveProperty(['通知.pdf']);
});

test('a folder of other things, a file, a share that is not there: refused, nothing touched', () => {
	const { send, folder, root, copy } = place();
	mkdirSync(folder);
	writeFileSync(path.join(folder, '照片.jpg'), 'x');
	expect(send(site('1')).text).toContain('里有别的东西');
	expect(readdirSync(folder)).toEqual(['照片.jpg']);
	const nowhere = { build: () => ({ folder: root }), say: () => undefined };
	expect(publish(copy.folder, path.join(root, '没有/这里'), nowhere).text).toContain('网络盘有没有连上');
	expect(publish(copy.folder, path.join(folder, '照片.jpg'), nowhere).text).toContain('是一个文件');
});

test('a build that fails says why, and the site stays', () => {
	const { send, copy, folder, seen } = place();
	send(site('1'));
	const { text } = publish(copy.folder, folder, {
		build: () => ({ why: '正文里有代码' }),
		say: () => undefined,
	});
	expect(text).toContain('正文里有代码\n\n网站没有生成');
	expect(seen()).toEqual(site('1'));
});
