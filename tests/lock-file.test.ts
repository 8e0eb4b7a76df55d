import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
	version: string;
	optionalDependencies?: Record<string, string>;
}
const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
	packages: Record<string, LockedPackage>;
};

test('the lock file holds every optional package, so that npm ci works on every system', () => {
	const missing = Object.entries(packages).flatMap(([at, { optionalDependencies }]) =>
		Object.keys(optionalDependencies ?? {})
			.filter((name) => {
				// npm finds a package in node_modules of the folder or of any folder above it.
				for (let base = at; ; base = base.slice(0, Math.max(0, base.lastIndexOf('node_modules/') - 1))) {
					if (packages[`${base ? `${base}/` : ''}node_modules/${name}`]) return false;
					if (!base) return true;
				}
			})
			.map((name) => `${at} → ${name}`),
	);
	expect(missing).toEqual([]);
});

test('the lock file names no registry host', () => {
	expect(JSON.stringify(packages)).not.toMatch(/"resolved":"https?:/);
});
