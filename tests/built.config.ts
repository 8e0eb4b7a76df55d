import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests of what was built, and of what an upgrade of a dependency may break; both want `npm run build:tests` first. */
export default defineConfig({
	test: {
		root: new URL('..', import.meta.url).pathname,
		include: ['tests/built/*.test.ts', 'tests/upgrade/*.test.ts'],
		// What Node makes of the files of a command is kept for the next one.
		env: { NODE_COMPILE_CACHE: path.resolve(import.meta.dirname, '../node_modules/.cache/node') },
		// Pages by the hundred, and builds.
		testTimeout: 120_000,
		// Left alone it takes one core less than there are.
		maxWorkers: availableParallelism(),
	},
});
