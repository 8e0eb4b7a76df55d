import type { BankedQuestion } from '../../forms/bank-figures.ts';
import { toFile } from '../address.ts';

/** The address of a question in the desk. */
export const toQuestion = ({ quiz, at }: BankedQuestion): string =>
	toFile(`quizzes/${quiz.id}.yaml`, ['questions', at]);
