import { FileRefused } from './file-refused.ts';

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
