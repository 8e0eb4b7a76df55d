import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { programOf } from '../menu/run-script.ts';

/** Runs `npm run publish` on a content folder and tells its rows; true where it ended well. */
export async function runPublish(
	root: string,
	contentDir: string,
	folder: string,
	isBack: boolean,
	say: (row: string) => void,
): Promise<boolean> {
	const args = isBack ? [folder, '--back'] : [folder];
	const child = spawn(process.execPath, programOf(root, { script: 'publish', args }), {
		cwd: root,
		env: { ...process.env, CONTENT_DIR: contentDir },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', say);
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) => resolve(code === 0));
	});
}
