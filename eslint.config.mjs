import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { aboveFloor } from './tests/browser/above-floor.ts';

export default tseslint.config(
	{ ignores: ['dist*/', '.astro/', 'node_modules/', 'tests/fixtures/'] },
	...tseslint.configs.strict,
	...astro.configs['flat/recommended'],
	...astro.configs['flat/jsx-a11y-recommended'],
	{
		files: ['**/*.ts', '**/*.mjs', '**/*.astro'],
		rules: {
			eqeqeq: 'error',
			'no-console': 'off',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/unified-signatures': 'off',
			'@typescript-eslint/no-dynamic-delete': 'off',
		},
	},
	{
		// What scripts fill stands there empty, and what scrolls sideways takes the focus; browser tests look at both.
		files: ['**/*.astro'],
		rules: {
			'astro/jsx-a11y/anchor-has-content': 'off',
			'astro/jsx-a11y/anchor-is-valid': 'off',
			'astro/jsx-a11y/heading-has-content': 'off',
			'astro/jsx-a11y/label-has-associated-control': 'off',
			'astro/jsx-a11y/no-noninteractive-tabindex': 'off',
		},
	},
	{
		// What runs in readers' browsers, where it is written; tests/built/floor.test.ts looks at what became of it.
		files: [
			'src/*/{core,store,islands,text,find}/**/*.ts',
			'src/publish/service-worker/service-worker.ts',
			'src/publish/folder/browser/*.ts',
			'**/*.astro/*.ts',
		],
		ignores: ['src/authoring/**', 'src/office/**'],
		...aboveFloor,
	},
	{
		// The compiler says it (noUnusedLocals, noUnusedParameters); here it took a tenth of all the time.
		files: ['**/*.ts'],
		rules: { '@typescript-eslint/no-unused-vars': 'off' },
	},
	{
		// An inline script may be there for another one.
		files: ['**/*.astro/*.js', '**/*.astro/*.ts'],
		rules: { '@typescript-eslint/no-unused-vars': 'off' },
	},
);
