import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { PUBLISHED_LIST } from '../../authoring/read/stray-files.ts';
import { changesBeforeFirst, publishedChanges } from '../guard/changes.ts';
import { bad, good } from '../said.ts';
import type { Said } from '../said.ts';
import { takeFolder, thisHolder } from './lock.ts';
import type { Taking } from './lock.ts';
import { goBack, putInPlace } from './put-in-place.ts';
import type { Disk, PutInPlace } from './put-in-place.ts';
import { SIDE } from './versions.ts';

/** What publishing needs besides content: how the site is built, where progress is told, how the disk is touched. */
export interface Publishing {
	/** Builds the site; the built folder, or in words why not. */
	build(): { folder: string } | { why: string };
	say(text: string): void;
	disk?: Disk;
	/** Where the site went last: readers have that, if the folder itself does not say what they have. */
	lastFolder?: string | undefined;
	/** Whom the folder is taken for. */
	taking?: Taking;
}

/** Checks, compares, builds and puts the site into a folder; stops before the folder is touched where anything is wrong. */
export function publish(contentDir: string, folder: string, publishing: Publishing): Said {
	return alone(folder, 'npm run publish', publishing.taking, () =>
		publishAlone(contentDir, folder, publishing),
	);
}

function publishAlone(
	contentDir: string,
	folder: string,
	{ build, say, disk, lastFolder }: Publishing,
): Said {
	const list = path.join(folder, PUBLISHED_LIST);
	const changes = existsSync(list)
		? publishedChanges(contentDir, list)
		: changesBeforeFirst(contentDir, lastFolder);
	if (!changes.isGood) return bad(`${changes.text}\n\n没有发布，“${folder}”没有动。`);
	say(changes.text);
	say('正在生成网站……');
	const built = build();
	if ('why' in built) return bad(`${built.why}\n\n网站没有生成，没有发布，“${folder}”没有动。`);
	say('正在复制……');
	return good(described(folder, putInPlace(built.folder, folder, say, disk), '已发布到'));
}

/** Makes the folder what it was before the last publication. */
export function publishBack(folder: string, disk?: Disk, taking?: Taking): Said {
	return alone(folder, 'npm run publish -- --back', taking, () => {
		const placed = goBack(folder, disk);
		if (!placed) return bad(`“${folder}”里没有可以退回的版本，没有动它。`);
		return good(described(folder, placed, '已退回上一个版本：'));
	});
}

/** Does something to a folder that is the site's, while nobody else does; what the disk refuses is told. */
function alone(folder: string, command: string, taking: Taking | undefined, act: () => Said): Said {
	const refused = refusal(folder);
	if (refused) return bad(refused);
	try {
		const release = takeFolder(folder, taking ?? { self: thisHolder() });
		if (typeof release === 'string') return bad(release);
		try {
			return act();
		} finally {
			release();
		}
	} catch (error) {
		return bad(cutOff(folder, error, command));
	}
}

function refusal(folder: string): string | undefined {
	if (!existsSync(folder)) {
		return existsSync(path.dirname(path.resolve(folder)))
			? undefined
			: `没有文件夹“${path.dirname(path.resolve(folder))}”：检查路径有没有写错，网络盘有没有连上。`;
	}
	if (!statSync(folder).isDirectory()) return `“${folder}”是一个文件，不是文件夹。`;
	const names = readdirSync(folder);
	const isSite = names.includes('index.html') && (names.includes(PUBLISHED_LIST) || names.includes('sw.js'));
	if (names.length > 0 && !isSite && !names.includes(SIDE)) {
		return `“${folder}”里有别的东西，不像以前发布的网站，没有动它。换一个空文件夹。`;
	}
	return undefined;
}

function described(
	folder: string,
	{ added, changed, removed, kept, resumed }: PutInPlace,
	done: string,
): string {
	return [
		...(resumed ? ['上次没有做完的已经接着做完。'] : []),
		`${done}“${folder}”：新文件${added}个，更新${changed}个，去掉${removed}个。`,
		kept > 0
			? `留着以前的${kept}个版本（在 ${SIDE} 文件夹里），要退回去：npm run publish -- "${folder}" --back`
			: '以前没有版本，还不能退回。',
	].join('\n');
}

const CAUSES: Readonly<Record<string, string>> = {
	ENOSPC: '磁盘满了：清出空间',
	EACCES: '没有写的权限：请管理员给这个文件夹写的权限',
	EPERM: '没有写的权限，或者有文件正被别的程序占用：关掉占用它的程序',
	EBUSY: '有文件正被别的程序占用：关掉占用它的程序',
	EIO: '网络盘断开了：重新连上',
	ENOENT: '网络盘断开了，或者文件夹被移走了：检查路径',
};

/** Before files take their places the site is as it was; after, the next call finishes it. */
function cutOff(folder: string, error: unknown, command: string): string {
	const { code = '', message } = error as NodeJS.ErrnoException;
	const cause = CAUSES[code] ?? `没有做完（${message}）：查明原因`;
	const isBegun = existsSync(path.join(folder, SIDE, 'pending.json'));
	const state = isBegun
		? '新文件都已经复制好，只换了一部分，读者看到的每一页都是完整的'
		: '读者看到的网站没有变';
	return `${cause}，再运行一次同样的命令（${command}）${isBegun ? '，会接着做完' : ''}。${state}。`;
}
