import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;
const include = ['tests/unit/**/*.test.ts', 'tests/*.test.ts'];
const putsModulesInPlace = globSync(include, { cwd: root }).filter((file) =>
	/\bvi\.(?:mock|doMock)\(/.test(readFileSync(path.join(root, file), 'utf8')),
);

export default defineConfig({
	test: {
		root,
		pool: 'forks',
		projects: [
			// A fresh world for every file costs half of the time; tests restore what they change.
			{ extends: true, test: { name: 'together', include, exclude: putsModulesInPlace, isolate: false } },
			// A module in another's place would stay there for the files after.
			{ extends: true, test: { name: 'apart', include: putsModulesInPlace, isolate: true } },
		],
		// Left alone it takes one core less than there are: one of two.
		maxWorkers: availableParallelism(),
		// Commands by the hundred are begun in processes of their own: what Node makes of their files is kept between them.
		env: { NODE_COMPILE_CACHE: path.resolve(import.meta.dirname, '../node_modules/.cache/node') },
		testTimeout: 20_000,
		coverage: {
			include: ['src/**/core/**', 'src/authoring/**'],
			reporter: ['text'],
			reportsDirectory: 'node_modules/.cache/coverage',
		},
	},
});
