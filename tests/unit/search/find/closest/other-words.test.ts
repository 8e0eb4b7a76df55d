import { expect, test } from 'vitest';
import { otherTerms } from '../../../../../src/search/find/closest/other-words.ts';

test('a word that is typed stands for those that the site writes', () => {
	const { terms, typed } = otherTerms('媳妇开店', [['媳妇|老婆', '配偶']]);
	expect([...terms.keys()]).toEqual(['配偶']);
	expect(typed).toEqual(['媳妇']);
});

test('what the text says already is no other word', () => {
	expect(otherTerms('配偶和媳妇', [['媳妇|配偶', '配偶']]).terms.size).toBe(0);
});

test('a word that the site writes itself needs others less', () => {
	const groups = [['慰问|走访', '慰问|走访'] as const, ['看望', '慰问'] as const];
	expect(otherTerms('走访', groups).terms.get('慰问')).toBeLessThan(
		otherTerms('看望', groups).terms.get('慰问')!,
	);
});

test('a lone character is a word at the end of a text, inside it is a part of another', () => {
	const groups = [['交', '报送'] as const];
	expect(otherTerms('材料交', groups).terms.has('报送')).toBe(true);
	expect(otherTerms('研讨交流会', groups).terms.size).toBe(0);
});

test('a word may be one of those that ask', () => {
	const groups = [['从哪看起', '先读'] as const];
	expect([...otherTerms('看起', groups, '从哪看起').terms.keys()]).toEqual(['先读']);
	expect(otherTerms('看起', groups).terms.size).toBe(0);
});
