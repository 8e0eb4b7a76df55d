import type { z } from 'zod';
import type { Problem } from './problem.ts';
import type { SourceFile, ValuePath } from './source-file.ts';

type Issue = z.core.$ZodIssue;

const TYPES: Record<string, string> = {
	string: '文字',
	number: '数字',
	int: '整数',
	boolean: 'true 或 false',
	array: '列表（每行以「- 」开头）',
	object: '若干「名称: 内容」',
	record: '若干「名称: 内容」',
};

/** Turns what zod found in a file into problems at their lines. */
export function describeIssues(source: SourceFile, issues: readonly Issue[]): Problem[] {
	return issues.flatMap((issue): Problem[] => {
		const path = issue.path as ValuePath;
		const value = valueAt(source.value, path);
		const at = (kind: Problem['kind'], what: string, written?: string, where = path): Problem => ({
			kind,
			file: source.file,
			line: source.lineOf(where),
			what,
			value: written,
		});
		const name = path.filter((part) => typeof part === 'string').at(-1);
		switch (issue.code) {
			case 'unrecognized_keys':
				return issue.keys.map((key) => at('unknown-field', `没有「${key}」这一项`, key, [...path, key]));
			case 'invalid_type':
				if (value === undefined) return [at('missing-field', `缺少「${String(path.at(-1))}」`)];
				return [
					at('wrong-value', `「${name}」应当是${TYPES[issue.expected] ?? issue.expected}`, show(value)),
				];
			case 'invalid_union':
				// Of a discriminated union: the kind is missing or unknown.
				return [at('wrong-value', issue.message, show(valueAt(source.value, path)))];
			case 'too_small':
				return [
					at('wrong-value', isChinese(issue.message) ? issue.message : `「${name}」太小或太少`, show(value)),
				];
			case 'too_big':
				return [at('wrong-value', `「${name}」太大`, show(value))];
			case 'invalid_key':
				return [at('wrong-value', '选项的键是一个小写字母，例如 a', String(path.at(-1)))];
			default:
				return [
					at('wrong-value', isChinese(issue.message) ? issue.message : `「${name}」的写法不对`, show(value)),
				];
		}
	});
}

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

const show = (value: unknown): string =>
	value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

function valueAt(value: unknown, path: ValuePath): unknown {
	let at = value;
	for (const part of path) {
		if (typeof at !== 'object' || at === null) return undefined;
		at = (at as Record<string | number, unknown>)[part];
	}
	return at;
}
