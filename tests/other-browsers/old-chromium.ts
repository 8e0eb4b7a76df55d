import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/**
 * Old Chromium as packages bring it, by its version: those nearest to the floor and to what is still about. They are
 * programs for Linux on x64, which do not belong to what this project installs: 45 to 55 MB each, asked for by hand.
 */
const PACKAGES = {
	88: 'chrome-aws-lambda@5.5.0',
	92: 'chrome-aws-lambda@10.1.0',
	109: '@sparticuz/chromium@109.0.6',
} as const;

const folderOf = (version: string): string => path.resolve('node_modules/.cache/old-chromium', version);

export interface OldChromium {
	version: string;
	command: string;
	/** Folders with what it needs of libraries. */
	libraries: string[];
}

/** Those that are there, and the versions of those that are not. */
export function oldChromium(): { there: OldChromium[]; lacking: string[] } {
	const all = Object.keys(PACKAGES).map((version) => {
		const folder = folderOf(version);
		const libraries = [folder, path.join(folder, 'lib')];
		return { version, command: path.join(folder, 'chromium'), libraries };
	});
	return {
		there: all.filter(({ command }) => existsSync(command)),
		lacking: all.filter(({ command }) => !existsSync(command)).map(({ version }) => version),
	};
}

/** Brings those that are lacking, by the package manager. */
export function bringOldChromium(): void {
	for (const version of oldChromium().lacking) {
		const name = PACKAGES[Number(version) as keyof typeof PACKAGES];
		const folder = folderOf(version);
		console.log(`下载 Chromium ${version}（${name}）`);
		rmSync(folder, { recursive: true, force: true });
		mkdirSync(folder, { recursive: true });
		const run = (command: string, ...words: string[]): string =>
			execFileSync(command, words, { cwd: folder, encoding: 'utf8' });
		const packed = run('npm', 'pack', '--silent', name).trim();
		run('tar', 'xzf', packed);
		const files = path.join(folder, 'package/bin');
		for (const file of readdirSync(files).filter((each) => each.endsWith('.br'))) {
			const whole = path.join(folder, file.replace(/\.br$/, ''));
			writeFileSync(whole, brotliDecompressSync(readFileSync(path.join(files, file))));
			if (whole.endsWith('.tar')) run('tar', 'xf', whole);
		}
		chmodSync(path.join(folder, 'chromium'), 0o755);
		rmSync(path.join(folder, 'package'), { recursive: true });
		rmSync(path.join(folder, packed));
	}
}
