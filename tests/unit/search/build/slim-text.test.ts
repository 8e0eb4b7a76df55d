import { expect, test } from 'vitest';
import { slimText, textOfPairs } from '../../../../src/search/build/slim-text.ts';

const heading = (id: string, text: string, location: number, element = 'h2') => ({
	...{ element, id, text, location },
});

test('a text keeps what is shown, and its headings say at which character they stand', () => {
	const written = {
		url: 'rules/study/',
		content: '读书​笔记 ​不​强求​。',
		word_count: 5,
		filters: { kind: ['规定'], unit: ['办公室'] },
		meta: { title: '读书', names: '读书', context: '规定', days: 'dd0928', says: '不强求' },
		anchors: [
			heading('last', '不', 3),
			heading('first', '笔记', 1),
			heading('none', ' ', 0),
			heading('item', '读书', 0, 'li'),
			heading('beyond', '别的', 9),
		],
	};
	expect(JSON.parse(slimText(JSON.stringify(written)))).toEqual({
		url: 'rules/study/',
		content: '读书笔记 不强求。',
		filters: { kind: ['规定'] },
		meta: { title: '读书', says: '不强求' },
		anchors: [heading('first', '笔记', 2), heading('last', '不', 6)],
	});
});

test('what readers ask is kept as they say it, not as pairs of characters', () => {
	expect(textOfPairs('怎样 样交 pdf / 交给 给谁 a5')).toBe('怎样交 pdf / 交给谁 a5');
	const written = { url: '', content: '', filters: {}, anchors: [] };
	const meta = { title: '交', asks: '怎么 么交 / 交给 给谁', heads: '先做 做哪 哪样' };
	expect(JSON.parse(slimText(JSON.stringify({ ...written, meta }))).meta).toEqual({
		...{ title: '交', asks: '怎么交 / 交给谁', heads: '先做哪样' },
	});
});
