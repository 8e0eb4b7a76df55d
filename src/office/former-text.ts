import { spawnSync } from 'node:child_process';

/** Every line that a file ever had, as far as the version control knows; nothing where there is none. */
export function formerText(file: string, cwd: string): string {
	const { status, stdout } = spawnSync(
		'git',
		['log', '--patch', '--unified=0', '--format=', '--follow', '--', file],
		{ cwd, encoding: 'utf8', maxBuffer: 1 << 28 },
	);
	return status === 0 ? stdout : '';
}
