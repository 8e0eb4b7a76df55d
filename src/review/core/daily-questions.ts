import type { CalendarDay } from '../../schedule/core/calendar-day.ts';
import { draw } from '../../exams/core/draw.ts';
import type { Drawable } from '../../exams/core/draw.ts';

const COUNT = 5;

/** 今日五题: the same five for everybody on a day, from different banks. */
export function dailyQuestions<Q extends Drawable>(questions: readonly Q[], day: CalendarDay): Q[] {
	const kinds = [...new Set(questions.map(({ kind }) => kind))];
	return draw([{ kinds, quizzes: [], difficulties: [], count: COUNT }], questions, day)[0]!;
}
