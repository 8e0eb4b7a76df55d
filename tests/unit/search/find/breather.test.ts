import { expect, test } from 'vitest';
import { breather } from '../../../../src/search/find/breather.ts';

test('work goes on at once until it has had its share, then others come first', async () => {
	let now = 0;
	const pause = breather(
		() => now,
		() => true,
	);
	const order: string[] = [];
	setTimeout(() => order.push('others'));
	now = 7;
	await pause();
	order.push('soon');
	now = 8;
	await pause();
	order.push('later');
	now = 15;
	await pause();
	expect(order).toEqual(['soon', 'others', 'later']);
});

test('work that is no longer wanted ends', async () => {
	let isWanted = true;
	const pause = breather(
		() => 0,
		() => isWanted,
	);
	await pause();
	isWanted = false;
	await expect(pause()).rejects.toThrow('overtaken');
});
