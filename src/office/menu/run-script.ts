import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Command } from './entries.ts';

/**
 * The program of a command of `package.json` and what it is given, so that it is started without a shell: file names
 * with spaces, quotes or `&` are passed on as they are.
 * @throws {Error} where it is not a command that Node runs
 */
export function programOf(root: string, { script, args }: Command): string[] {
	const file = path.join(root, 'package.json');
	const { scripts } = JSON.parse(readFileSync(file, 'utf8')) as { scripts: Record<string, string> };
	const [program, ...given] = (scripts[script] ?? '').split(' ');
	if (program === 'node') return [...given, ...args];
	if (program !== 'astro') throw new Error(`no command ${script} that Node runs`);
	const astro = createRequire(file).resolve('astro/package.json');
	return [path.join(path.dirname(astro), 'bin/astro.mjs'), ...given, ...args];
}

/** Runs a command in this window; true where it ended well. */
export function runScript(root: string, command: Command): boolean {
	const { status } = spawnSync(process.execPath, programOf(root, command), { stdio: 'inherit', cwd: root });
	return status === 0;
}

/** Begins a command that goes on by itself; what is given back stops it. */
export function beginScript(root: string, command: Command): () => void {
	const child = spawn(process.execPath, programOf(root, command), {
		stdio: ['ignore', 'inherit', 'inherit'],
		cwd: root,
	});
	return () => void child.kill();
}
