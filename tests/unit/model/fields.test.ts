import fc from 'fast-check';
import { expect, test } from 'vitest';
import { date } from '../../../src/model/fields.ts';
import { isDay } from '../../../src/schedule/core/is-day.ts';

test('a day of an author is a day of a reader, and nothing else is', () => {
	const number = (least: number, most: number) => fc.integer({ min: least, max: most });
	const two = (value: number): string => String(value).padStart(2, '0');
	fc.assert(
		fc.property(number(1990, 2040), number(0, 13), number(0, 32), (year, month, day) => {
			const written = `${year}-${two(month)}-${two(day)}`;
			expect(date.safeParse(written).success).toBe(isDay(written));
		}),
		{
			examples: [
				[2024, 2, 29],
				[2023, 2, 29],
				[2023, 4, 31],
				[2023, 12, 31],
			],
		},
	);
	for (const written of ['', '2023-9-28', '2023-09-28T00:00', '２０２３-09-28', '0001-01-01', '9999-12-31'])
		expect([written, date.safeParse(written).success]).toEqual([written, isDay(written)]);
});
