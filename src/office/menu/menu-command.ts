import { createInterface } from 'node:readline';
import { contentDirOrExit } from '../content-dir.ts';
import { lastFolder } from '../last-folder.ts';
import { KINDS } from '../new/new-thing.ts';
import { runMenu } from './menu.ts';
import { beginScript, runScript } from './run-script.ts';

// `npm run menu`, and what a double click on 办公室.cmd starts
contentDirOrExit();
await runMenu({
	read,
	say: console.log,
	run: (command) => runScript(process.cwd(), command),
	begin: (command) => beginScript(process.cwd(), command),
	lastFolder,
	kinds: KINDS,
});

/** One line from the window; what is started in between has the window to itself. */
function read(question: string): Promise<string | undefined> {
	return new Promise((resolve) => {
		const lines = createInterface({ input: process.stdin, output: process.stdout });
		lines.on('close', () => resolve(undefined));
		lines.on('SIGINT', () => lines.close());
		lines.question(question, (typed) => {
			resolve(typed.trim());
			lines.close();
		});
	});
}
