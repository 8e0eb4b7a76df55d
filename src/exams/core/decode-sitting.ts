import { isObject, isSafeId, isTime } from '../../record/core/item.ts';
import type { Outcome } from '../../questions/core/score.ts';
import type { Sitting, SittingPart } from './sitting.ts';

const STATES = ['right', 'partial', 'wrong', 'unanswered', 'invalid'];
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** A sitting as stored or imported; undefined where it is none. Total: parts that are no good are left out. */
export function decodeSitting(raw: unknown): Sitting | undefined {
	if (!isObject(raw)) return undefined;
	const { exam, seed, pass, startedAt, deadline, submittedAt, answers, flags, outcomes } = raw;
	if (!isText(exam) || !isText(seed) || !isCount(pass) || !isTime(startedAt)) return undefined;
	const parts = (Array.isArray(raw['parts']) ? raw['parts'] : [])
		.map(decodePart)
		.filter((part) => part !== undefined);
	if (parts.length === 0) return undefined;
	const ids = new Set(parts.flatMap(({ questions }) => questions.map(({ id }) => id)));
	const own = (values: unknown): [string, unknown][] =>
		isObject(values) ? Object.entries(values).filter(([id]) => ids.has(id)) : [];
	const sitting: Sitting = {
		exam,
		seed,
		pass,
		parts,
		startedAt,
		answers: Object.fromEntries(own(answers)),
		flags: Array.isArray(flags) ? flags.filter((id): id is string => ids.has(id as string)) : [],
	};
	// No deadline at all is a choice; a damaged one must not become an untimed paper, so it has passed.
	if (deadline !== undefined) sitting.deadline = isTime(deadline) ? deadline : startedAt;
	if (isTime(submittedAt)) {
		sitting.submittedAt = submittedAt;
		const scored = own(outcomes).flatMap(([id, outcome]) =>
			isOutcome(outcome) ? [[id, outcome] as const] : [],
		);
		sitting.outcomes = Object.fromEntries(scored);
	}
	return sitting;
}

function decodePart(raw: unknown): SittingPart | undefined {
	if (!isObject(raw) || !isText(raw['title']) || !isCount(raw['points'])) return undefined;
	const questions = (Array.isArray(raw['questions']) ? raw['questions'] : []).flatMap((question: unknown) => {
		const { id, hash } = isObject(question) ? question : {};
		return isText(id) && isSafeId(id) && isText(hash) ? [{ id, hash }] : [];
	});
	return questions.length > 0 ? { title: raw['title'], points: raw['points'], questions } : undefined;
}

function isOutcome(raw: unknown): raw is Outcome {
	if (!isObject(raw) || !STATES.includes(raw['state'] as string)) return false;
	const { points, max } = raw;
	return isCount(points) && isCount(max) && max > 0 && points <= max;
}
