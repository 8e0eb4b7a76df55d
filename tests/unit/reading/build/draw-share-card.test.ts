import { expect, test } from 'vitest';
import { drawCard } from '../../../../src/reading/build/draw-share-card.ts';

const card = { site: '消防<安全>月', title: '主题', note: '十一月' };

test('a card says the site, the section and the time, in words that mark nothing up', () => {
	const said = [...drawCard(card, true).matchAll(/<text[^>]*>([^<]*)</g)].map((found) => found[1]);
	expect(said).toEqual(['消防&lt;安全&gt;月', '主题', '十一月']);
});
test('without a font a card has no words', () => {
	expect(drawCard(card, false)).not.toContain('<text');
});
test('a long title stays inside the square that chats cut from the middle', () => {
	const svg = drawCard({ site: '一二三四五六七八九十'.repeat(3), note: '' }, true);
	expect(Number(/font-size="(\d+)"/.exec(svg)![1]) * 30).toBeLessThanOrEqual(630);
});
