import { expect, test } from 'vitest';
import { isOwnId, ownId } from '../../../../src/record/core/own-id.ts';
import { seeded } from '../../../../src/page/core/random.ts';
import { id } from '../../../../src/model/fields.ts';

test('ids of what the reader made are told from those of content, and differ', () => {
	const random = seeded('ids');
	const made = Array.from({ length: 5000 }, () => ownId(random));
	expect(new Set(made).size).toBe(5000);
	expect(made.every((one) => isOwnId(one) && id.safeParse(one).success && one.length === 16)).toBe(true);
	expect(isOwnId('member-textbooks')).toBe(false);
	expect(ownId(() => 0)).toBe('own-000000000000');
});
