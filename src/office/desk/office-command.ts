import { spawn } from 'node:child_process';
import { contentDirOrExit } from '../content-dir.ts';
import { readBaseline } from '../guard/baseline.ts';
import { lastFolderOf } from './last-folder-of.ts';
import { bundleDesk } from './bundle.ts';
import { commitDays } from './commit-days.ts';
import { help, officeOptions } from './office-options.ts';
import { openDesks } from './open-desks.ts';
import { portOf } from './port-of.ts';
import { runPublish } from './run-publish.ts';
import { localToday } from '../today.ts';
import { SitePreview } from './site-preview.ts';

// `npm run office`: the desk, on this machine alone; `-- --help` says what else can be written
const options = officeOptions(process.argv.slice(2));
if (options.kind === 'help') {
	console.log(help);
	process.exit(0);
}
if (options.kind === 'fault') {
	console.error(options.text);
	process.exit(1);
}
const contentDir = contentDirOrExit();
const root = process.cwd();
const site = new SitePreview(root);
const desk = await openDesks({
	files: await bundleDesk('server'),
	contentDir,
	publicDir: 'public',
	port: options.port ?? portOf(contentDir),
	portOf,
	today: () => localToday(Intl.DateTimeFormat().resolvedOptions().timeZone),
	actsOf: (folder) => ({
		preview: () => site.begin(folder),
		publish: (to, isBack, say) => runPublish(root, folder, to, isBack, say),
		lastFolder: () => lastFolderOf(folder),
		history: (today) => ({
			published: readBaseline(folder, undefined, lastFolderOf(folder), today),
			commitDays: commitDays(folder),
		}),
		stop: () => void stop(),
	}),
});
console.log(
	`编辑台在 ${desk.address}\n浏览器没有自己打开的，把这个地址复制到浏览器里。它只在这台电脑上能用，不要发给别人。\n用完按Ctrl+C，或者点编辑台里的“停止”。`,
);
if (!options.isQuiet) openBrowser(desk.address);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

async function stop(): Promise<void> {
	site.stop();
	await desk.stop();
	console.log('编辑台已经停止。');
	process.exit(0);
}

/** Where nothing opens, the address stands in the window. */
function openBrowser(address: string): void {
	const [program, ...args] =
		process.platform === 'win32'
			? ['rundll32', 'url.dll,FileProtocolHandler', address]
			: [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
	spawn(program!, args, { stdio: 'ignore', detached: true })
		.on('error', () => undefined)
		.unref();
}
