import { checkContent } from './check-content.ts';
import { describeCoverage } from './coverage.ts';
import { describeProblems } from './problem.ts';
import { publishedPart } from './published-part.ts';

// `npm run check:content`; with `-- --coverage` also what no page and no question takes up, and what was reviewed
const contentDir = process.env['CONTENT_DIR'] ?? 'content';
const { library, today, waiting, problems } = checkContent(contentDir);
if (problems.length > 0) {
	console.error(`${describeProblems(problems)}\n\n共 ${problems.length} 处问题，都改好以后再发布。`);
	process.exitCode = 1;
} else {
	const { pages, quizzes, glossary } = publishedPart(library!, today);
	const questions = quizzes.reduce((sum, { questions }) => sum + questions.length, 0);
	console.log(`内容没有问题：${pages.length} 页，${questions} 题，${glossary.length} 个名词。`);
	if (waiting) console.log(waiting);
	if (process.argv.includes('--coverage')) console.log(describeCoverage(library!));
}
