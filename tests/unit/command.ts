import path from 'node:path';
import { format } from 'node:util';
import { vi } from 'vitest';

const src = path.resolve(import.meta.dirname, '../../src');

/** How a command ended, and what it said. */
export interface Ended {
	status: number;
	stdout: string;
	stderr: string;
	/** All of it, in the order in which it was said. */
	said: string;
}

/** What `process.exit` ends, where the process has to go on. */
class Exit extends Error {}

let turn = 0;

/**
 * Runs a command as `node FILE ARGS` does in a folder and with an environment, but in this process, where its parts
 * are loaded already. `tests/built/guide-commands.test.ts` begins every command in a process of its own.
 * @param file below `src/`
 * @param env what is there beside what this process has
 */
export async function runCommand(
	file: string,
	args: readonly string[],
	{ cwd, env }: { cwd?: string; env: Readonly<Record<string, string>> },
): Promise<Ended> {
	const ended: Ended = { status: 0, stdout: '', stderr: '', said: '' };
	const hear =
		(stream: 'stdout' | 'stderr') =>
		(...words: unknown[]): void => {
			const text = `${format(...words)}\n`;
			ended[stream] += text;
			ended.said += text;
		};
	const before = { argv: process.argv, cwd: process.cwd(), exitCode: process.exitCode };
	const spies = [
		vi.spyOn(console, 'log').mockImplementation(hear('stdout')),
		vi.spyOn(console, 'error').mockImplementation(hear('stderr')),
		vi.spyOn(process, 'exit').mockImplementation((code) => {
			process.exitCode = code ?? 0;
			throw new Exit();
		}),
	];
	for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
	const program = path.join(src, file);
	process.argv = [process.execPath, program, ...args];
	process.exitCode = undefined;
	if (cwd !== undefined) process.chdir(cwd);
	try {
		// The command itself anew each time, by another address; what it imports stays.
		await import(/* @vite-ignore */ `${program}?turn=${++turn}`);
	} catch (error) {
		if (!(error instanceof Exit)) throw error;
	} finally {
		ended.status = Number(process.exitCode ?? 0);
		process.argv = before.argv;
		process.exitCode = before.exitCode;
		process.chdir(before.cwd);
		vi.unstubAllEnvs();
		for (const spy of spies) spy.mockRestore();
	}
	return ended;
}
