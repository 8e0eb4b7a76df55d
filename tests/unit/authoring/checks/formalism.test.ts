import { expect, test } from 'vitest';
import { told } from '../edited-folder.ts';
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
	'每周学习 5 小时',
	'连续学习 30 天',
	'至少读 5 本书',
	'上交读书笔记',
	'抄写党章一遍',
	'完成读书笔记叁篇以上',
	'心得３篇',
	'请拍照留存，会后上传',
	'成绩 80 分以上合格，支部汇总名单',
	'测试未完成的，月底通报名单',
	'心得 800 字左右，作为考核依据',
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
	'会议时间不超过 30 分钟',
	'不搞打卡，不排名',
	'每人写一篇心得的要求要取消',
	'核对积分入党的旧规定',
	'9 月 28 日前报送问题清单',
	'谈一次自己的学习体会',
	'对照照片认出集合点',
	'800 字左右即可，不作硬性要求',
	'学习强国积分不作为考核依据',
	'读书班期间每天集中学习不少于 4 小时',
	'座谈会不少于 90 分钟，留足提问的时间',
	'成绩只给自己看',
])('%j does not', (text) => {
	expect(formalDemand(text)).toBeUndefined();
});

test('an entry that has to stand as it is says why, and passes', () => {
	const lines = (exception: string) =>
		told({
			'checklists/staff.yaml': (text) =>
				text.replace('text: 听一次消防课,', `text: 学习至少 20 学时,${exception}`),
		});
	expect(lines('')).toEqual([expect.stringContaining('这条要求按数量考核学习')]);
	expect(lines(' exception: 区教育局 2026 年 3 号文件原话,')).toEqual([]);
	expect(lines(' exception: 有,')).toContainEqual(expect.stringContaining('写明理由'));
});
