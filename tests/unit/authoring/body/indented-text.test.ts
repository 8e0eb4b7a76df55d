import { expect, test } from 'vitest';
import { indentedText } from '../../../../src/authoring/body/indented-text.ts';

test('a paragraph that stands far in stays one, in lists and boxes too', () => {
	expect(indentedText('甲\n\n    乙\n    丙\n\n\t丁')).toBe('甲\n\n乙\n丙\n\n丁');
	expect(indentedText('- 甲\n\n      乙\n- 丙')).toBe('- 甲\n\n  乙\n- 丙');
	expect(indentedText('> 甲\n>\n>     乙')).toBe('> 甲\n>\n> 乙');
});

test('lists within lists and what stands between fences stay as they are', () => {
	for (const body of [
		'- 甲\n    - 乙\n        - 丙',
		'```\n    甲\n```',
		'- 甲\n\n  ```\n      乙\n  ```',
		'甲\n    乙',
	])
		expect(indentedText(body)).toBe(body);
});
