import type { z } from 'zod';
import { fieldsAt } from './known-fields.ts';
import { isIdField } from '../read/named-ids.ts';
import type { IdOfName } from '../read/named-ids.ts';
import { placeholderIn } from '../body/placeholder.ts';
import { suggestion } from './nearest.ts';
import type { Problem } from './problem.ts';
import { date } from '../../model/fields.ts';
import { memberOf } from '../read/schema-parts.ts';
import type { ParsedFile } from '../read/parsed-file.ts';
import type { ValuePath } from '../read/value-path.ts';

type Issue = z.core.$ZodIssue;

const TYPES: Record<string, string> = {
	string: '文字',
	number: '数字',
	int: '整数',
	boolean: ' true 或 false',
	array: '列表（每行以“- ”开头）',
	object: '若干“名称: 内容”',
	record: '若干“名称: 内容”',
};

/**
 * Turns what zod found in a file into problems at their lines.
 * @param named the id of what an editor calls by its name
 */
export function describeIssues(
	source: ParsedFile,
	issues: readonly Issue[],
	schema: z.ZodType,
	named: IdOfName = () => undefined,
): Problem[] {
	return issues.flatMap((issue): Problem[] => {
		const path = issue.path as ValuePath;
		const value = valueAt(source.value, path);
		const name = nameOf(path);
		const at = (kind: Problem['kind'], what: string, written?: string, where = path): Problem => ({
			kind,
			file: source.file,
			line: source.lineOf(where),
			what,
			value: written,
		});
		if (issue.code === 'unrecognized_keys') {
			const known = fieldsAt(schema, path, source.value);
			return issue.keys.map((key) =>
				isRestOfSentence(key, valueAt(source.value, [...path, key]))
					? at('yaml-syntax', '文字里有半角逗号：改成“，”，或者给整句加英文双引号', key, [...path, key])
					: /[:：]/.test(key)
						? at('yaml-colon', '冒号后面没有空格，或者冒号是全角的', key, [...path, key])
						: at('unknown-field', `没有“${key}”这一项${suggestion(key, known)}`, key, [...path, key]),
			);
		}
		if (issue.code === 'invalid_key') {
			if (/[:：]/.test(String(path.at(-1)))) {
				return [at('yaml-colon', '冒号后面没有空格，或者冒号是全角的', String(path.at(-1)))];
			}
			return [at('wrong-value', '选项的键是一个小写字母，例如 a', String(path.at(-1)))];
		}
		if (value === undefined) return [at('missing-field', `缺少${name}`)];
		if (value === null && path.length === 0) return [at('missing-field', '文件里没有写任何一项')];
		if (value === null) return [at('missing-field', `${name}后面没有内容`)];
		if (typeof value === 'string' && placeholderIn(value) !== undefined) {
			return [at('placeholder', `${name}还没有填`, value)];
		}
		const advice = misread(path, value, issue, name);
		if (advice !== undefined) return [at('wrong-value', advice, show(value))];
		if (issue.code === 'invalid_type') {
			const quotes = issue.expected === 'string' && typeof value !== 'object' ? '，两头加英文双引号' : '';
			return [
				at('wrong-value', `${name}应当是${TYPES[issue.expected] ?? issue.expected}${quotes}`, show(value)),
			];
		}
		const field = fieldOf(path);
		const id = typeof value === 'string' && field !== undefined ? named(field, value.trim()) : undefined;
		if (id !== undefined) return [at('wrong-value', `${name}要写编号“${id}”，不写名称`, show(value))];
		const words = isChinese(issue.message) ? issue.message : ownWords(issue, name);
		return [at('wrong-value', /^(?:编号|文件名)/.test(words) ? `${name}：${words}` : words, show(value))];
	});
}

/** For the limits that the schemas state without a message of their own. */
function ownWords(issue: Issue, name: string): string {
	if (issue.code === 'too_small') {
		return issue.origin === 'array' ? `${name}是空的` : `${name}不能小于${issue.minimum}`;
	}
	if (issue.code === 'too_big') return `${name}不能大于${issue.maximum}`;
	return `${name}的写法不对`;
}

/** Values that look right to an editor and are read as something else: how to write them. */
function misread(path: ValuePath, value: unknown, issue: Issue, name: string): string | undefined {
	const field = fieldOf(path) ?? '';
	const text = typeof value === 'object' ? '' : String(value).normalize('NFKC').trim();
	if (['date', 'start', 'end', 'publishAt'].includes(field)) {
		const [, year, month, day] =
			/^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? /^(\d{4})\D(\d\d?)\D(\d\d?)日?$/.exec(text) ?? [];
		const meant = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
		if (day !== undefined) {
			if (!date.safeParse(meant).success) return `${name}要写确有的日期，没有${meant}这一天`;
			if (meant !== value) return `${name}要写成${meant}`;
		}
	}
	if (
		field === 'answer' &&
		Array.isArray(value) &&
		issue.code === 'invalid_type' &&
		issue.expected === 'string'
	) {
		return '单选只写一个选项的键，例如 answer: a；正确答案不止一个时，把 kind 改成 multiple';
	}
	if (isIdField(field)) {
		const [, file] = /^[a-z][a-z0-9-]*\/([a-z0-9-]+)\/?$/.exec(text) ?? [];
		if (file !== undefined) return `${name}只写文件名“${file}”`;
		if (typeof value === 'number') return `${name}：编号要以小写英文字母开头，例如 item-${value}`;
	}
	if (issue.code === 'invalid_type' && ['number', 'int'].includes(issue.expected) && /^\d+$/.test(text)) {
		return typeof value === 'string' ? `${name}要用半角数字，不加引号：写成 ${text}` : undefined;
	}
	return undefined;
}

/** What stands after a comma inside `{ … }` and names nothing: the second half of a sentence. */
const isRestOfSentence = (key: string, value: unknown): boolean =>
	value === null && isChinese(key) && !/[:：]/.test(key);

const fieldOf = (path: ValuePath): string | undefined =>
	path.filter((part) => typeof part === 'string').at(-1);

/** How a message names a place: by its field, else by its number in the list. */
function nameOf(path: ValuePath): string {
	const last = path.at(-1);
	if (last === undefined) return '整个文件';
	const field = fieldOf(path);
	if (typeof last === 'string') return `“${last}”`;
	return field === undefined ? `第${last + 1}条` : `“${field}”的第${last + 1}项`;
}

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

const show = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

const valueAt = (value: unknown, path: ValuePath): unknown => path.reduce(memberOf, value);
