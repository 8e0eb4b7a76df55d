import { execFileSync } from 'node:child_process';

/**
 * The day of the last commit of each file of a folder, by path inside it; none outside git. Asked anew each time: the
 * desk stays open for days.
 */
export function commitDays(folder: string): Record<string, string> {
	const days: Record<string, string> = {};
	let day = '';
	for (const line of logOf(folder).split('\0')) {
		const [, committed] = /^@(\d{4}-\d\d-\d\d)$/.exec(line.trim()) ?? [];
		if (committed !== undefined) day = committed;
		else if (line !== '' && day !== '') days[line.replace(/^\n/, '')] ??= day;
	}
	return days;
}

function logOf(folder: string): string {
	try {
		return execFileSync(
			'git',
			['-C', folder, 'log', '-z', '--format=@%cs', '--name-only', '--relative', '--', '.'],
			{ encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] },
		);
	} catch {
		return '';
	}
}
