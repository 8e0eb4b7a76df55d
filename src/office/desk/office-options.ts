/** What the command of the desk is asked for; a fault says in words what it does not know. */
export type OfficeOptions =
	| { kind: 'help' }
	| { kind: 'fault'; text: string }
	| { kind: 'open'; port?: number; isQuiet: boolean };

export const help = `编辑台：在浏览器里改内容、预览、发布，只在这台电脑上能用。

npm run office                   打开编辑台
npm run office -- --no-open      不打开浏览器，只写出地址
npm run office -- --port 8080    用这个端口；草稿按地址存在浏览器里，换了端口，原来的草稿就看不到了
npm run office -- --help         看这一段

内容不在 content 文件夹的，用 CONTENT_DIR 写对它的位置。用完按Ctrl+C，或者点编辑台里的“停止”。`;

/** @param args what is written after the command */
export function officeOptions(args: readonly string[]): OfficeOptions {
	const open: { kind: 'open'; port?: number; isQuiet: boolean } = { kind: 'open', isQuiet: false };
	const left = args.flatMap((arg) =>
		arg.startsWith('--port=') ? ['--port', arg.slice('--port='.length)] : arg,
	);
	for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
		if (['--help', '-h', 'help', '/?'].includes(arg)) return { kind: 'help' };
		if (arg === '--no-open') open.isQuiet = true;
		else if (arg === '--port') {
			const written = left.shift() ?? '';
			const port = Number(written);
			if (!/^\d+$/.test(written) || port > 65_535)
				return { kind: 'fault', text: `端口是一个不超过65535的数字，写的是“${written}”。\n\n${help}` };
			open.port = port;
		} else return { kind: 'fault', text: `没有“${arg}”这个选项。\n\n${help}` };
	}
	return open;
}
