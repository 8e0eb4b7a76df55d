import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { shared } from '../../cache/shared.ts';

/** What a commit says of itself. */
export interface Commit {
	/** ms since epoch. */
	time: number;
	subject: string;
}

interface Dates {
	/** The last commits of each file, the newest first. */
	commits: ReadonlyMap<string, readonly Commit[]>;
	/** When a folder was last touched, of those that were asked for: pages of a kind ask for the same. */
	newestIn: Map<string, number | undefined>;
	/** Why pages lack dates, in Chinese, with the remedy. */
	problem: string | undefined;
}
const contentDir = (): string => process.env['CONTENT_DIR'] ?? 'content';
/** Where git is asked: in the content, which may be a repository of its own; here where a hook has said which one it is. */
const place = (): string => (process.env['GIT_DIR'] === undefined ? contentDir() : '.');

/** Asked for once a build, though the config and the pages each have a copy of this. */
const currentDates = (): Dates =>
	(shared<Dates>(`commit dates in ${path.resolve(contentDir())}`).value ??= readDates());

/** So many commits of a file are kept. */
const KEPT = 8;

/**
 * When the newest commit touched a file, ms since epoch; undefined outside git or before the first commit.
 * One `git log` for all files of the content: a call a page would take minutes at 3,000 pages.
 * @param file path from the project's root, inside the content folder
 */
export function commitTime(file: string): number | undefined {
	return commitsOf(file)[0]?.time;
}

/** The last commits that touched a file, at most eight, the newest first; none outside git. */
export const commitsOf = (file: string): readonly Commit[] => currentDates().commits.get(keyOf(file)) ?? [];

/** When the newest commit touched anything in a folder, what is gone by now too. */
export function newestCommitIn(folder: string): number | undefined {
	const inside = `${keyOf(folder).replace(/\/$/, '')}/`;
	const { commits, newestIn } = currentDates();
	if (newestIn.has(inside)) return newestIn.get(inside);
	let newest: number | undefined;
	for (const [file, [last]] of commits)
		if (last && file.startsWith(inside)) newest = Math.max(newest ?? last.time, last.time);
	newestIn.set(inside, newest);
	return newest;
}

const keyOf = (file: string): string => path.resolve(file).split(path.sep).join('/');

/** Why pages lack the day of their last change, in Chinese, with the remedy; undefined where none lacks it. */
export const datesProblem = (): string | undefined => currentDates().problem;

const NO_GIT =
	'内容文件夹不在 git 仓库里（例如是下载的 zip），或者没有装 git：页面上不显示更新日期，其余照常。要显示日期，请用 git clone 取得它再生成。';
const SHALLOW =
	'代码是浅克隆来的，只有最近的提交：在那以前改的页面不显示更新日期，其余照常。要显示全部日期，请先取全部历史：GitHub Actions 给 actions/checkout 写 fetch-depth: 0，GitLab CI 写 GIT_DEPTH: 0，别处运行 git fetch --unshallow。';

function readDates(): Dates {
	const commits = new Map<string, Commit[]>();
	// All commits that touched it; without a limit, git compares the whole tree of each.
	const log = ask(
		...['-c', 'core.quotePath=false', 'log', '--format=%x00%H %ct %s', '--name-only', '--relative'],
		...['--full-history', '--', path.relative(place(), contentDir()) || '.'],
	);
	if (log === undefined)
		return { commits, newestIn: new Map(), problem: isRepository() ? undefined : NO_GIT };
	// The oldest commits of a shallow clone look as if each had written every file that was there.
	const cut = cutAt();
	const inside = keyOf(place());
	for (const commit of log.split('\0')) {
		const [head, ...files] = commit.split('\n');
		const [hash, seconds, ...words] = head!.split(' ');
		if (!seconds || cut.has(hash!)) continue;
		const own = { time: Number(seconds) * 1000, subject: words.join(' ') };
		for (const file of files.filter(Boolean)) {
			const key = `${inside}/${file}`;
			const known = commits.get(key);
			if (!known) commits.set(key, [own]);
			else if (known.length < KEPT) known.push(own);
		}
	}
	return { commits, newestIn: new Map(), problem: cut.size > 0 ? SHALLOW : undefined };
}

/** True in a repository that has no commit yet: then no page can have a day. */
const isRepository = (): boolean => ask('rev-parse', '--git-dir') !== undefined;

/** Where the history of a shallow clone is cut off. */
function cutAt(): Set<string> {
	try {
		return new Set(
			readFileSync(path.resolve(place(), ask('rev-parse', '--git-path', 'shallow')!.trim()), 'utf8')
				.trim()
				.split('\n'),
		);
	} catch {
		return new Set();
	}
}

function ask(...args: readonly string[]): string | undefined {
	try {
		return execFileSync('git', args, {
			cwd: place(),
			encoding: 'utf8',
			maxBuffer: 1 << 28,
			stdio: ['ignore', 'pipe', 'ignore'],
		});
	} catch {
		return undefined;
	}
}
