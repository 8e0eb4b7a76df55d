import { createInterface } from 'node:readline/promises';

/** True where somebody sits at the terminal. */
export const canAsk = (): boolean => process.stdin.isTTY === true && process.stdout.isTTY === true;

/** Asks a question in the terminal; an empty line is no answer. */
export async function askInTerminal(question: string): Promise<string | undefined> {
	const lines = createInterface({ input: process.stdin, output: process.stdout });
	try {
		const answer = (await lines.question(question)).trim();
		return answer === '' ? undefined : answer;
	} finally {
		lines.close();
	}
}
