import { expect, test } from 'vitest';
import { noUnreadPlaces } from '../../../../src/authoring/read/unread-places.ts';

test('a stand-in covers what is inside it and touches what is around it', () => {
	const unknown = noUnreadPlaces();
	unknown.add('a.yaml', ['questions', 2, 'answer']);
	expect(unknown.size).toBe(1);
	expect(unknown.covers('a.yaml', ['questions', 2, 'answer', 0])).toBe(true);
	expect(unknown.covers('a.yaml', ['questions', 2])).toBe(false);
	expect(unknown.touches('a.yaml', ['questions', 2])).toBe(true);
	expect(unknown.touches('a.yaml', ['questions', 1])).toBe(false);
	expect(unknown.touches('b.yaml', [])).toBe(false);
});

test('of a file that cannot be read every place is unknown', () => {
	const unknown = noUnreadPlaces();
	unknown.add('a.yaml', []);
	expect(unknown.covers('a.yaml', ['id'])).toBe(true);
});
