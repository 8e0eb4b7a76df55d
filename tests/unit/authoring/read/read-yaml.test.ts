import { expect, test } from 'vitest';
import { readYaml, unreadPlaces } from '../../../../src/authoring/read/read-yaml.ts';

function read(yaml: string) {
	const { found, document } = readYaml(yaml);
	const value = document?.toJS() as unknown;
	return { told: found.map(({ row, what }) => `${row} ${what}`), value, unread: unreadPlaces(value) };
}

test('rows with wrong marks are read as they are meant, each mark is told', () => {
	const { told, value, unread } = read('title：甲\nunits: ［a，b］');
	expect(told).toEqual(['1 冒号是全角的', '2 括号是全角的', '2 列表里的逗号是全角的']);
	expect(value).toEqual({ title: '甲', units: ['a', 'b'] });
	expect(unread).toEqual([]);
	expect(
		read('- id: a\n－ id: b－c\n- { id：d, text：乙 }\n- id:\u3000e\n- id: “f”\n- id: g\u200B').value,
	).toEqual(['a', 'b-c', 'd', 'e', 'f', 'g'].map((id) => (id === 'd' ? { id, text: '乙' } : { id })));
});

test('a value that breaks the rest is left out, the rest is read', () => {
	const { told, value, unread } = read('a: "甲\nb: 乙: 丙\nc: [x, y\nd: @丁\ne: 戊\nf:己\n');
	expect(told).toHaveLength(5);
	expect(value).toMatchObject({ e: '戊', f: '己' });
	expect(unread).toEqual([['a'], ['b'], ['c'], ['d']]);
});

test('a broken entry leaves the entries around it', () => {
	const { told, unread, value } = read('- { id: a }\n- { id: "b }\n- { id: c }\n- id: d\n  text: *e*\n');
	expect(told).toEqual(['2 引号没有成对', '5 文字以 * 或 & 开头，要加引号']);
	expect(unread).toEqual([[1], [3, 'text']]);
	expect(value).toMatchObject([{ id: 'a' }, {}, { id: 'c' }, { id: 'd' }]);
});

test('where the rest cannot be made out the cause is told and nothing else', () => {
	expect(read('a: 1\n   b: 2\n c: "\n').value).toBeUndefined();
	expect(read('a:\n\tb: 1\n\tc: "\n')).toMatchObject({ told: ['2 缩进用了制表符', '3 缩进用了制表符'] });
	expect(read('title：甲\n   b: 2\n  c: 3\n').told).toEqual(['1 冒号是全角的']);
});

test('the same field twice spoils nothing else', () => {
	expect(read('a: 1\na: 2\nb: 3\n')).toMatchObject({ told: ['2 同一项写了两遍'], value: { a: 2, b: 3 } });
});
