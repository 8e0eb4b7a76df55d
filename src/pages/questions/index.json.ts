import { currentLibrary } from '../../authoring/read/current.ts';
import { questionIndex } from '../../authoring/shown/question-index.ts';

/** What exams and reviews know of every question before they fetch any. */
export const GET = (): Response => Response.json(questionIndex(currentLibrary().quizzes));
