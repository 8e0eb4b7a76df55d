import { FileRefused } from './file-refused.ts';
import { say } from './said.ts';
import type { Said } from './said.ts';

/** Runs a command of the office: what it refuses is said in its own words, and ends it with 1. */
export async function runCommand(run: () => Promise<number>): Promise<void> {
	try {
		process.exitCode = await run();
	} catch (error) {
		if (!(error instanceof FileRefused)) throw error;
		console.error(error.message);
		process.exitCode = 1;
	}
}

/** The same for what has one thing to say. */
export const runSaying = (run: () => Said | Promise<Said>): Promise<void> =>
	runCommand(async () => {
		const said = await run();
		say(said);
		return said.isGood ? 0 : 1;
	});
