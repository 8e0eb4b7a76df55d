import { expect, test } from 'vitest';
import { nextIds } from '../../../../src/office/import/next-ids.ts';

test('numbers go on after the highest that was ever used, in ids, former ids and remarks', () => {
	const make = nextIds('alarm', ['alarm-02', '# 删掉的 alarm-09\n', 'formerIds: [alarm-07]']);
	expect([make(), make()]).toEqual(['alarm-10', 'alarm-11']);
});

test('numbers of other banks and parts of longer ids do not count', () => {
	const make = nextIds('alarm', ['fire-alarm-50', 'alarm-12-a', 'alarm-two', 'alarms-13']);
	expect(make()).toBe('alarm-01');
});
