import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		root: new URL('..', import.meta.url).pathname,
		include: ['tests/unit/**/*.test.ts', 'tests/*.test.ts'],
		// A fresh world for every file costs half of the time; tests restore what they change.
		pool: 'forks',
		isolate: false,
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
