import { expect, test } from 'vitest';
import { nearestSegment, segmentsMeant } from '../../../../src/reading/core/nearest-segment.ts';

test.each([
	['topics/ideals/', ['topics', 'ideals']],
	['Topics/Ideals/index.html', ['topics', 'ideals']],
	['topics//ideals.htm', ['topics', 'ideals']],
	['topics/ideals/）。', ['topics', 'ideals']],
	['topics/ideals.', ['topics', 'ideals']],
	['%E0%A4%A', ['e0', 'a4', 'a']],
	['', []],
])('the address %s means %j', (path, meant) => {
	expect(segmentsMeant(path)).toEqual(meant);
});

const topics = ['ideals', 'integrity', 'commitment', 'party-spirit'];
test.each([
	['ideals', 'ideals'],
	['idaels', 'ideals'],
	['ideal', 'ideals'],
	['partyspirit', 'party-spirit'],
	['comitmment', 'commitment'],
])('%s is taken for %s', (wanted, name) => {
	expect(nearestSegment(wanted, topics)).toBe(name);
});
test('what is like none is taken for none', () => {
	expect(nearestSegment('nowhere', topics)).toBeUndefined();
	expect(nearestSegment('x', topics)).toBeUndefined();
	expect(nearestSegment('ideals', [])).toBeUndefined();
});
