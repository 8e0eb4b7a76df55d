import path from 'node:path';
import { dayIn } from '../schedule/core/calendar-day.ts';
import { checkContent } from './check-content.ts';
import { commitTime } from './dates/commit-dates.ts';
import { describeCoverage } from './cite/coverage.ts';
import { describeProblems } from './tell/problem.ts';
import { publishedPart } from './dates/published-part.ts';
import { describeReviews } from './cite/reviews.ts';
import { addressProblem } from './addresses/site-address.ts';
import { describeUnopened } from './cite/unopened-citations.ts';

// `npm run check:content`; with `-- --coverage` also what no page and no question takes up, with `-- --citations` which
// places of documents texts name that cannot be opened, with `-- --reviewed` which pages were held against their
// sources, and which changed since
const OPTIONS = ['--coverage', '--citations', '--reviewed'];
const unknown = process.argv.slice(2).filter((option) => !OPTIONS.includes(option));
const contentDir = process.env['CONTENT_DIR'] ?? 'content';
const { library, today, waiting, problems } = checkContent(contentDir);
if (problems.length > 0) {
	console.error(`${describeProblems(problems)}\n\n共${problems.length}处问题，都改好以后再发布。`);
	process.exitCode = 1;
} else {
	const { pages, quizzes, glossary } = publishedPart(library!, today);
	const questions = quizzes.reduce((sum, { questions }) => sum + questions.length, 0);
	console.log(`内容没有问题：${pages.length}页，${questions}题，${glossary.length}个名词。`);
	if (waiting) console.log(waiting);
	const noAddress = addressProblem(process.env['SITE_URL'] ?? library!.site.url);
	if (noAddress) console.log(noAddress);
	if (unknown.length > 0) {
		console.error(`没有“${unknown.join(' ')}”这一项，能写的有${OPTIONS.join('、')}。`);
		process.exitCode = 1;
	}
	if (process.argv.includes('--coverage')) console.log(describeCoverage(library!));
	if (process.argv.includes('--citations')) console.log(describeUnopened(library!));
	if (process.argv.includes('--reviewed')) {
		const dayOf = (file: string): string | undefined => {
			const time = commitTime(path.join(contentDir, file));
			return time === undefined ? undefined : dayIn(library!.site.programme.timeZone, time);
		};
		console.log(describeReviews(library!, dayOf));
	}
}
