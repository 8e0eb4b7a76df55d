import { execFileSync } from 'node:child_process';
import path from 'node:path';

let dates: Map<string, string> | undefined;

/**
 * The day of the newest commit that touched a file, `YYYY-MM-DD`; undefined outside git or before the first commit.
 * One `git log` for all files: a call a page would take minutes at 3,000 pages.
 * @param file path from the project's root
 */
export function commitDate(file: string): string | undefined {
	dates ??= readDates();
	return dates.get(file.split(path.sep).join('/'));
}

function readDates(): Map<string, string> {
	const found = new Map<string, string>();
	let log: string;
	try {
		log = execFileSync(
			'git',
			['-c', 'core.quotePath=false', 'log', '--format=%x00%cs', '--name-only', '--relative'],
			{ encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] },
		);
	} catch {
		return found;
	}
	for (const commit of log.split('\0')) {
		const [day, ...files] = commit.split('\n');
		for (const file of files) if (day && file && !found.has(file)) found.set(file, day);
	}
	return found;
}
