import { expect, test } from 'vitest';
import { formalDemand } from '../../../../src/authoring/checks/formalism.ts';

test.each([
	'读书笔记不少于 2 篇',
	'写心得体会不得少于3000字',
	'每人交两篇心得',
	'心得 1 篇',
	'字数 800 字以上',
	'学习至少 20 学时',
	'每天自学不少于30分钟',
	'在平台打卡 30 天',
	'连续 7 天签到',
	'签到满 20 天',
	'学习积分进前十',
	'按支部排名通报',
	'学习时长达到 10 小时',
	'转发不少于 3 次',
	'拍照上传到群里',
	'照片留痕备查',
	'不搞形式，但要打卡',
])('%j counts study', (text) => {
	expect(formalDemand(text)).toBeDefined();
});

test.each([
	'每月集中研讨不少于 1 次',
	'至少指导 1 个支部的会',
	'对照材料列出至少三条问题',
	'不搞打卡、不设积分排名',
	'读书笔记、心得体会不作硬性要求',
	'避免拍照留痕',
	'9 月 28 日前报送问题清单',
	'谈一次自己的学习体会',
	'对照照片认出集合点',
])('%j does not', (text) => {
	expect(formalDemand(text)).toBeUndefined();
});
