import { fits } from '../../exams/core/draw.ts';
import { dayOut, laterOf } from '../dates/not-yet-published.ts';
import type { Check } from './check.ts';
import { eachQuestion } from './check.ts';

/** Every section of a blueprint gets its questions whatever the seed, and the mark to pass can be reached. */
export const checkExams: Check = (context) => {
	const { library, unknown, report, today } = context;
	// What a bank holds that cannot be read is unknown, so nothing is said of supply.
	const isWhole =
		library.quizzes.every(({ id }) => !unknown.covers(`quizzes/${id}.yaml`, ['questions'])) &&
		eachQuestion(context).every(({ file, at }) =>
			['kind', 'difficulty'].every((field) => !unknown.covers(file, [...at, field])),
		);
	const questions = eachQuestion(context).map(({ quiz, question }) => {
		const { id, kind, difficulty } = question;
		const day = laterOf(dayOut(quiz, today), dayOut(question, today));
		return { id, kind, difficulty, quiz: quiz.id, day };
	});
	for (const exam of library.exams) {
		const { id, sections, pass } = exam;
		const file = `exams/${id}.yaml`;
		if (unknown.touches(file, ['sections'])) continue;
		const total = sections.reduce((sum, { count, points }) => sum + count * points, 0);
		if (pass > total) report('exam-pass', file, ['pass'], `及格分比总分${total}还高`, String(pass));
		if (!isWhole) continue;
		const pools = sections.map((section) =>
			questions.filter((question) => question.day <= dayOut(exam, today) && fits(question, section)),
		);
		sections.forEach(({ count, title }, at) => {
			const pool = new Set(pools[at]);
			// At worst every earlier section takes what this one needs.
			const taken = sections
				.slice(0, at)
				.reduce(
					(sum, other, before) =>
						sum + Math.min(other.count, pools[before]!.filter((question) => pool.has(question)).length),
					0,
				);
			const left = Math.max(0, pool.size - taken);
			if (left >= count) return;
			const before = taken > 0 ? '，前面几部分可能先抽走一些' : '';
			const what = `“${title}”要抽${count}道，能保证的只有${left}道${before}`;
			report('exam-supply', file, ['sections', at, 'count'], what, String(count));
		});
	}
};
