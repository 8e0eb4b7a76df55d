import type { Keeping } from './one-store.ts';

/** What is said on every page of where the record is kept; nothing where it is kept as on a site. */
export const keepingWords: Readonly<Partial<Record<Keeping, string>>> = {
	apart:
		'这个浏览器给文件夹里的每一页各开一份存储，换一页就看不到上一页的记录。离开以前到“我的”导出备份，下次导入；或者换Edge、Chrome、360打开。',
};
