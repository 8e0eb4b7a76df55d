import type { AstroIntegration } from 'astro';
import { checkContent as check } from './check-content.ts';
import { describeProblems } from './problem.ts';

/** Stops a build before anything is written when the content has problems; `astro dev` only tells. */
export function checkContent(contentDir: string): AstroIntegration {
	return {
		name: 'check-content',
		hooks: {
			'astro:config:setup': ({ command }) => {
				const { problems } = check(contentDir);
				if (problems.length === 0) return;
				console.error(`${describeProblems(problems)}\n\n内容有 ${problems.length} 处问题，没有生成网站。`);
				if (command === 'build') process.exit(1);
			},
		},
	};
}
