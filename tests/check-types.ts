import { spawnSync } from 'node:child_process';
import path from 'node:path';

// `npm run check:types`: what is in .astro files by `astro check`, which first writes down what Astro knows of the
// content; everything else by TypeScript 7, which runs natively and has no interface yet that Astro could use: both
// together take less than half of the time in which Astro checks everything.
const here = import.meta.dirname;
const WAYS = [
	[
		'astro/bin/astro.mjs',
		'check',
		'--minimumSeverity',
		'warning',
		'--tsconfig',
		'tests/astro-files.tsconfig.json',
	],
	// On one core: others are at work beside.
	['typescript-native/bin/tsc', '--checkers', '1'],
] as const;

for (const [program, ...args] of WAYS) {
	const file = path.join(here, '../node_modules', program);
	const { status, error } = spawnSync(process.execPath, [file, ...args], {
		cwd: path.dirname(here),
		stdio: 'inherit',
	});
	if (error) throw error;
	if (status !== 0) process.exitCode = 1;
}
