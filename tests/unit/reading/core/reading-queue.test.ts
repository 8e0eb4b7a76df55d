import { expect, test } from 'vitest';
import { chineseVoice, nextPart, stepSentence } from '../../../../src/reading/core/reading-queue.ts';

const queue = [0, 0, 1, 3].map((part) => ({ part }));
const voice = (lang: string, localService = true) => ({ lang, localService });

test('a step goes a sentence on or back, and stays at the ends', () => {
	expect([stepSentence(queue, 0, -1), stepSentence(queue, 1, 1), stepSentence(queue, 3, 1)]).toEqual([
		0, 2, 3,
	]);
});

test('the next part begins with its first sentence, and the last has none', () => {
	expect([0, 1, 2, 3].map((at) => nextPart(queue, at))).toEqual([2, 2, 3, undefined]);
});

test('the voice is a Chinese one of this machine, of the mainland before others', () => {
	expect(chineseVoice([voice('en-US'), voice('zh-TW'), voice('zh-CN')])).toEqual(voice('zh-CN'));
	expect(chineseVoice([voice('zh-HK'), voice('zh_CN_#Hans')])).toEqual(voice('zh_CN_#Hans'));
	expect(chineseVoice([voice('zh-TW')])).toEqual(voice('zh-TW'));
	expect(chineseVoice([voice('cmn-Hans-CN')])).toEqual(voice('cmn-Hans-CN'));
});

test('a voice that sends the text away is not used', () => {
	expect(chineseVoice([voice('zh-CN', false), voice('en-US')])).toBeUndefined();
});
