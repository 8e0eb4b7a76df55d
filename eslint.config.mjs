import tseslint from 'typescript-eslint';

export default tseslint.config(
	{ ignores: ['dist*/', '.astro/', 'node_modules/', 'tests/fixtures/'] },
	...tseslint.configs.strict,
	{
		files: ['**/*.ts', '**/*.mjs'],
		rules: {
			eqeqeq: 'error',
			'no-console': 'off',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/unified-signatures': 'off',
			'@typescript-eslint/no-dynamic-delete': 'off',
		},
	},
);
