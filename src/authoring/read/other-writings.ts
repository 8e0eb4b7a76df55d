import { isObject } from '../../record/core/item.ts';

/** Other ways to write a value that have one meaning, by field. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	kind: {
		单选: 'single',
		多选: 'multiple',
		判断: 'judge',
		填空: 'blank',
		排序: 'order',
		匹配: 'match',
		连线: 'match',
	},
	difficulty: {
		易: 'easy',
		容易: 'easy',
		简单: 'easy',
		中: 'medium',
		中等: 'medium',
		一般: 'medium',
		难: 'hard',
		较难: 'hard',
		困难: 'hard',
	},
};
/** Fields of lists whose values are those of another field. */
const LISTS: Readonly<Record<string, string>> = { kinds: 'kind', difficulties: 'difficulty' };

const YES = /^(?:对|正确|是|√|✓|✔|T|TRUE|Y|YES)$/;
const NO = /^(?:错|错误|不对|否|×|✗|✘|X|F|FALSE|N|NO)$/;

/**
 * What an author wrote in a bank or an exam, in the words of the schemas, where another writing has but one meaning:
 * 单选题, 易, 对 and √, `A`, `ABD`, `2;甲` for two blanks. Everything else stays for the check to tell.
 */
export function withOtherWritings(file: string, value: unknown): unknown {
	const list = file.startsWith('quizzes/') ? 'questions' : file.startsWith('exams/') ? 'sections' : undefined;
	if (!list || !isObject(value) || !Array.isArray(value[list])) return value;
	const change = list === 'questions' ? question : section;
	return {
		...value,
		[list]: value[list].map((entry: unknown) => (isObject(entry) ? change(entry) : entry)),
	};
}

function section(entry: Record<string, unknown>): Record<string, unknown> {
	const changed = { ...entry };
	for (const [field, of] of Object.entries(LISTS)) {
		const values = entry[field];
		if (Array.isArray(values)) changed[field] = values.map((value: unknown) => word(of, value));
	}
	return changed;
}

function question(entry: Record<string, unknown>): Record<string, unknown> {
	const changed = { ...entry };
	for (const field of Object.keys(WORDS)) if (field in entry) changed[field] = word(field, entry[field]);
	for (const field of ['options', 'prompts'])
		if (isObject(entry[field])) changed[field] = smallKeys(entry[field]);
	if ('answer' in entry) changed['answer'] = answer(changed);
	return changed;
}

function word(field: string, value: unknown): unknown {
	if (typeof value !== 'string') return value;
	const written = value.trim().replace(/题$/, '');
	const known = WORDS[field]!;
	if (Object.hasOwn(known, written)) return known[written];
	const small = written.toLowerCase();
	return Object.values(known).includes(small) ? small : value;
}

function smallKeys(options: Record<string, unknown>): Record<string, unknown> {
	const entries = Object.entries(options).map(([key, text]): [string, unknown] => [letter(key) ?? key, text]);
	return new Set(entries.map(([key]) => key)).size === entries.length ? Object.fromEntries(entries) : options;
}

/** `A`, ` b ` and `Ｃ` as a key. */
const letter = (key: string): string | undefined =>
	/^[a-z]$/.exec(key.normalize('NFKC').trim().toLowerCase())?.[0];

function answer({ kind, answer: value, options, stem }: Record<string, unknown>): unknown {
	switch (kind) {
		case 'judge': {
			const text = typeof value === 'string' ? value.normalize('NFKC').trim().toUpperCase() : '';
			return YES.test(text) ? true : NO.test(text) ? false : value;
		}
		case 'single': {
			const only: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
			return (typeof only === 'string' ? letter(only) : undefined) ?? value;
		}
		case 'multiple':
		case 'order':
			return keys(value, isObject(options) ? options : {}) ?? value;
		case 'match':
			return isObject(value)
				? Object.fromEntries(
						Object.entries(smallKeys(value)).map(([left, right]) => [
							left,
							(typeof right === 'string' ? letter(right) : undefined) ?? right,
						]),
					)
				: value;
		case 'blank':
			return blanks(value, typeof stem === 'string' ? stem : '');
		default:
			return value;
	}
}

/** `ABD`, `A、B、D`, `A → B → D` and `[A, B, D]` as keys, where each is one of the options. */
function keys(value: unknown, options: Record<string, unknown>): string[] | undefined {
	const written = Array.isArray(value)
		? value.every((key) => typeof key === 'string')
			? (value as string[])
			: []
		: typeof value === 'string'
			? [...value.normalize('NFKC').replace(/->|[\s,、;→—>-]/g, '')]
			: [];
	const found = written.map(letter);
	const isMeant = found.length > 0 && found.every((key) => key !== undefined && Object.hasOwn(options, key));
	return isMeant ? (found as string[]) : undefined;
}

/** One text for one blank, as many as there are blanks, or a list of them: each blank with what it accepts. */
function blanks(value: unknown, stem: string): unknown {
	const count = (stem.match(/_{3,}|＿{2,}/g) ?? []).length;
	const plain = (text: unknown): text is string | number =>
		typeof text === 'string' || typeof text === 'number';
	if (plain(value)) {
		const parts = String(value)
			.split(/[;；]/)
			.map((part) => part.trim());
		if (parts.length === count) return parts.map((part) => [part]);
		return count === 1 ? [[String(value)]] : value;
	}
	if (!Array.isArray(value) || value.length === 0) return value;
	if (value.every(plain)) {
		const texts = value.map(String);
		if (texts.length === count) return texts.map((text) => [text]);
		return count === 1 ? [texts] : value;
	}
	return value.map((accepted: unknown) =>
		plain(accepted)
			? [String(accepted)]
			: Array.isArray(accepted) && accepted.every(plain)
				? accepted.map(String)
				: accepted,
	);
}
