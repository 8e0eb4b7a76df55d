import { spawn } from 'node:child_process';
import { contentDirOrExit } from '../content-dir.ts';
import { bundleDesk } from './bundle.ts';
import { serveDesk } from './serve-desk.ts';

// `npm run office`: the desk, on this machine alone
const contentDir = contentDirOrExit();
const desk = await serveDesk({ files: await bundleDesk('server'), contentDir, publicDir: 'public' });
console.log(`编辑台在 ${desk.address}\n这个地址只在这台电脑上能用，不要发给别人。按 Ctrl+C 停止。`);
if (!process.argv.includes('--no-open')) openBrowser(desk.address);
process.once('SIGINT', () => void desk.stop().then(() => process.exit(0)));

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
