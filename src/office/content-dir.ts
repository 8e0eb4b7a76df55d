import { statSync } from 'node:fs';

/** The content folder of the commands; ends the command, in words, where there is none. */
export function contentDirOrExit(): string {
	const folder = process.env['CONTENT_DIR'] || 'content';
	if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
	console.error(
		`没有找到内容文件夹“${folder}”（在 ${process.cwd()} 里找）。怎样改：在项目的文件夹里运行命令；内容放在别处的，用 CONTENT_DIR 写对它的位置。`,
	);
	process.exit(1);
}
