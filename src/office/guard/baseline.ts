import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readLibrary } from '../../authoring/read-library.ts';
import { publishedPart } from '../../authoring/published-part.ts';
import { publishedOf, readPublished } from './published.ts';
import type { Published } from './published.ts';

/** What was published before, and how a message calls it. */
export interface Baseline {
	published: Published;
	name: string;
}

export const LIST = 'published.json';

/**
 * What was last published.
 * @param since a published folder, its list, or a commit or tag of git; left out: the folder of the last
 * `npm run publish`, else the newest tag that begins with `published`, else the last commit
 * @param today what a commit left for a later day was not published by it
 * @returns in words what is wrong where there is none
 */
export function readBaseline(
	contentDir: string,
	since: string | undefined,
	lastFolder: string | undefined,
	today: string,
): Baseline | string {
	if (since !== undefined) {
		if (existsSync(since)) return ofFolder(since);
		return (
			ofCommit(contentDir, since, today) ??
			`没有找到“${since}”：要写已经发布的文件夹、published.json，或者 git 的提交、标签`
		);
	}
	const folder = lastFolder === undefined ? undefined : ofFolder(lastFolder);
	if (typeof folder === 'object') return folder;
	const tag = git(contentDir, 'tag', '--list', 'published*', '--sort=-creatordate')?.split('\n')[0];
	return (
		(tag && ofCommit(contentDir, tag, today)) ||
		ofCommit(contentDir, 'HEAD', today) ||
		'没有可以对照的旧版本：还没有用 npm run publish 发布过，也不在 git 里。用 --since 写上已经发布的文件夹'
	);
}

function ofFolder(place: string): Baseline | string {
	const file = statSync(place).isDirectory() ? path.join(place, LIST) : place;
	const published = existsSync(file) ? readPublished(readFileSync(file, 'utf8')) : undefined;
	return published ? { published, name: `${file} ` } : `“${file}”不是已发布内容的列表，或者不存在`;
}

/** The content as it was in a commit. */
function ofCommit(contentDir: string, commit: string, today: string): Baseline | undefined {
	const id = git(contentDir, 'rev-parse', '--verify', '--quiet', '--short', `${commit}^{commit}`)?.trim();
	if (!id) return undefined;
	const names =
		git(contentDir, 'ls-tree', '-r', '-z', '--name-only', id, '.')?.split('\0').filter(Boolean) ?? [];
	if (names.length === 0) return undefined;
	const folder = mkdtempSync(path.join(tmpdir(), 'published-'));
	try {
		for (const name of names.filter((name) => /\.(mdx|yaml)$/.test(name))) {
			const file = path.join(folder, name);
			mkdirSync(path.dirname(file), { recursive: true });
			writeFileSync(file, git(contentDir, 'show', `${id}:./${name}`) ?? '');
		}
		return {
			published: publishedOf(publishedPart(readLibrary(folder).library, today)),
			name: `git 的 ${commit === id ? `${id} ` : `${commit}（${id}）`}`,
		};
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function git(folder: string, ...args: string[]): string | undefined {
	try {
		return execFileSync('git', ['-C', folder, '-c', 'core.quotePath=false', ...args], {
			encoding: 'utf8',
			maxBuffer: 1 << 28,
			stdio: ['ignore', 'pipe', 'ignore'],
		});
	} catch {
		return undefined;
	}
}
