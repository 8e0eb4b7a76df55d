import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		root: new URL('..', import.meta.url).pathname,
		include: ['tests/unit/**/*.test.ts', 'tests/*.test.ts'],
		testTimeout: 20_000,
		coverage: {
			include: ['src/core/**', 'src/authoring/**'],
			reporter: ['text'],
			reportsDirectory: 'node_modules/.cache/coverage',
		},
	},
});
