import { expect, test } from 'vitest';
import { faultSubject, faultText, mailAddress } from '../../../../src/page/core/fault-report.ts';

const fault = {
	id: 'alarm-01',
	isQuestion: true,
	title: ' 发现火情，\n\t先做什么？ ',
	version: '1a2b3c',
	address: 'https://example.org/quizzes/alarm/',
};

test('a report names the thing, its version and its address, and leaves a line for the fault', () => {
	expect(faultText(fault)).toMatchInlineSnapshot(`
		"这里有误：题目alarm-01
		内容：发现火情， 先做什么？
		版本：1a2b3c
		网址：https://example.org/quizzes/alarm/
		哪里不对："
	`);
	expect(faultSubject({ id: 'topics/escape', isQuestion: false })).toBe('这里有误：页面topics/escape');
});

test('a long title is cut, and an address tells nothing of its reader', () => {
	const text = faultText({
		...fault,
		title: '长'.repeat(50),
		address: 'https://example.org/my/?q=甲#record=xyz',
	});
	expect(text).toContain(`内容：${'长'.repeat(40)}……\n`);
	expect(text).toContain('网址：https://example.org/my/\n');
});

test('a mail opens with subject and text, both whole after decoding', () => {
	const url = new URL(mailAddress('a@example.org', faultSubject(fault), faultText(fault)));
	expect([url.protocol, url.pathname]).toEqual(['mailto:', 'a@example.org']);
	expect(url.searchParams.get('subject')).toBe('这里有误：题目alarm-01');
	expect(url.searchParams.get('body')!.split('\r\n')).toEqual(faultText(fault).split('\n'));
	expect(url.href.length).toBeLessThan(2000);
	expect(mailAddress('a@example.org', '甲')).toBe('mailto:a@example.org?subject=%E7%94%B2');
});
