import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { Kept } from '../cache/kept.ts';
import { deadLinks } from './addresses/built-links.ts';
import { datesProblem } from './dates/commit-dates.ts';
import type { CheckedContent } from './check-programme.ts';
import { describeDeadLinks } from './tell/describe-dead-links.ts';
import { describeProblems } from './tell/problem.ts';
import { pathProblem } from './addresses/project-path.ts';
import { addressProblem, givenAddressProblem } from './addresses/site-address.ts';

/** What the check says of the content, with the pictures of a folder. */
type Check = (publicDir: string) => CheckedContent;

/**
 * Stops a build before anything is written when the content has problems, and fails it afterwards when a link of the
 * built pages leads nowhere; `astro dev` only tells. Put it before every other integration.
 */
export function contentIntegration(check: Check): AstroIntegration {
	return {
		name: 'check-content',
		hooks: {
			'astro:config:setup': ({ command, config, updateConfig, logger }) => {
				const wrongPlace = pathProblem(fileURLToPath(config.root));
				if (wrongPlace) {
					console.error(wrongPlace);
					process.exit(1);
				}
				const wrongAddress = givenAddressProblem(process.env['SITE_URL']);
				if (wrongAddress) {
					console.error(wrongAddress);
					process.exit(1);
				}
				const publicDir = fileURLToPath(config.publicDir);
				const { library, problems, waiting } = check(publicDir);
				if (problems.length > 0) {
					console.error(`${describeProblems(problems)}\n\n内容有${problems.length}处问题，没有生成网站。`);
					if (command === 'build') process.exit(1);
				}
				const noDates = command === 'build' ? datesProblem() : undefined;
				if (noDates) logger.warn(noDates);
				const noAddress = library && addressProblem(process.env['SITE_URL'] ?? library.site.url);
				if (noAddress && command === 'build') logger.warn(noAddress);
				if (waiting && command === 'build') logger.info(waiting);
				// Last of all, so that what other integrations write into the built folder is there.
				updateConfig({ integrations: [checkBuiltLinks(check, publicDir)] });
			},
		},
	};
}

function checkBuiltLinks(check: Check, publicDir: string): AstroIntegration {
	let base = '/';
	return {
		name: 'check-built-links',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = config.base;
			},
			'astro:build:done': async ({ dir }) => {
				const folder = fileURLToPath(dir);
				const kept = Kept.open(`links ${path.basename(folder)}`);
				const dead = await deadLinks(folder, base, kept);
				kept.save();
				if (dead.length === 0) return;
				const problems = describeDeadLinks(dead, check(publicDir));
				console.error(
					`${describeProblems(problems)}\n\n生成的网站里有${problems.length}处链接不通，不要发布。`,
				);
				process.exit(1);
			},
		},
	};
}
