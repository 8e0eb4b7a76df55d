import type { FolderKeeping } from './one-store.ts';

/** What is said on every page of where the record is kept; nothing where it is kept as on a site. */
export const keepingWords: Readonly<Partial<Record<FolderKeeping, string>>> = {
	apart:
		'这一页上做的只有这一页知道：换一页就看不到，“我的”里也导不出来。请先不要在这里做，刷新一次；仍有这句话，就换Edge、Chrome、360打开，或者把整个文件夹重新复制到别处再打开。',
};
