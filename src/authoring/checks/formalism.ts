import type { Check } from './check.ts';
import { eachItem } from './check.ts';

const NUMBER = '[\\d０-９一二三四五六七八九十百千万两壹贰叁肆伍陆柒捌玖拾佰仟]+\\s*(?:余|多|个)?\\s*';
const NOTES = '(?:笔记|心得|体会|感悟|感想|学习文章)';
const LEAST = '(?:不少于|不得少于|不低于|至少|达到|满|(?<!不|不得|不能|不应|不宜)超过)';

/** Demands that count study instead of looking at what it changes. */
const DEMANDS = [
	`${NOTES}[^。；]{0,12}${LEAST}\\s*${NUMBER}`,
	`${NOTES}[^，。；]{0,6}?${NUMBER}(?:篇|字|份|本|则)`,
	`${NUMBER}(?:篇|份|本|则)[^，。；]{0,6}${NOTES}`,
	`${LEAST}\\s*${NUMBER}(?:字|篇|学时|小时|课时|分钟)`,
	`${NUMBER}字(?:以上|左右)`,
	`${LEAST}\\s*(?:阅读|研读|读|看|学|写|交)(?:完|了|满)?\\s*${NUMBER}(?:本|篇|字|章|页|学时|小时|课时|分钟)`,
	`每(?:天|日|周|月|人)[^，。；]{0,4}(?:学习|自学|阅读|读书)[^，。；]{0,4}?${NUMBER}(?:小时|分钟|学时|课时)`,
	`(?:连续|坚持)[^，。；]{0,4}(?:学习|自学|阅读|读书)[^，。；]{0,4}?${NUMBER}天`,
	`(?:上交|提交|报送|上报)[^，。；]{0,4}${NOTES}|抄写[^，。；]{0,10}?${NUMBER}(?:遍|次)`,
	'打卡|刷分|学习积分|积分|排名|排行榜',
	`签到[^。；]{0,8}(?:天|次)|连续[^。；]{0,4}天[^，。；]{0,4}(?:学习|签到)`,
	`(?:学时|学习时长)[^，。；]{0,6}${NUMBER}`,
	'(?:点赞|转发)[^。；]{0,8}(?:次|条)|(?:拍照|照片|截图)[^，。；]{0,6}(?:留痕|留存|留底|存档|上报|报送|上传|为证)',
	`(?:成绩|得分|分数|测试)[^。；]{0,6}${NUMBER}分[^。；]{0,6}(?:合格|达标|过关)`,
	'(?:成绩|得分|分数|测试|答题|未完成)[^。；]{0,24}(?:汇总|上报|通报|公布)[^，。；]{0,4}(?:名单|情况)',
].map((pattern) => new RegExp(pattern, 'g'));

/** What is said before a demand when it is refused, not made: “不搞…”, “杜绝…”. */
const REFUSED =
	/(不搞|不要求?|不得|不以|不用|不设|不提|无需|无须|免于|杜绝|避免|防止|取消|禁止|反对|没有)[^，。；]{0,6}$|不$/;
/** The same said after it: “…的要求要取消”, “…的旧规定”. */
const DROPPED =
	/^(?:[^，。；]{0,8}(?:取消|废止|停止|停用|不再|的旧)|[^。；]{0,8}(?:不[作做为][^，。；]{0,4}要求|不作为[^，。；]{0,6}(?:依据|指标|标准|内容)|不计入|不纳入|不强求|不强制))/;

/** Hours of a meeting are its length, not a count of study. */
const MEETING = /(?:读书班|培训班|研讨班|轮训|讲座|授课|集中(?:学习|研讨|培训|授课)|座谈会|会议)[^。；]*$/;
const HOURS = /(?:小时|分钟|学时|课时)$/;

/** The first demand of that sort in a text. */
export function formalDemand(text: string): string | undefined {
	for (const pattern of DEMANDS) {
		for (const found of text.matchAll(pattern)) {
			const end = found.index + found[0].length;
			if (REFUSED.test(text.slice(0, found.index)) || DROPPED.test(text.slice(end))) continue;
			if (HOURS.test(found[0]) && MEETING.test(text.slice(0, end))) continue;
			return found[0].trim();
		}
	}
	return undefined;
}

/** No list, schedule or update asks readers for a number of notes, words, hours or check-ins. */
export const checkFormalism: Check = (context) => {
	const { library, report } = context;
	const look = (file: string, at: readonly (string | number)[], owner: object, fields: readonly string[]) => {
		if ((owner as { exception?: string }).exception !== undefined) return;
		for (const field of fields) {
			const text = (owner as Record<string, unknown>)[field];
			const demand = typeof text === 'string' ? formalDemand(text) : undefined;
			if (demand) report('formalism', file, [...at, field], '这条要求按数量考核学习', demand);
		}
	};
	for (const { item, file, at } of eachItem(context)) look(file, at, item, ['text', 'hint']);
	for (const list of library.checklists) {
		const file = `checklists/${list.id}.yaml`;
		look(file, [], list, ['title', 'description']);
		list.groups.forEach((group, at) => look(file, ['groups', at], group, ['title']));
	}
	for (const sheet of library.worksheets) {
		const file = `worksheets/${sheet.id}.yaml`;
		look(file, [], sheet, ['title', 'description']);
		sheet.columns.forEach((column, at) => look(file, ['columns', at], column, ['label', 'hint']));
	}
	library.schedule.forEach((entry, at) => look('schedule.yaml', [at], entry, ['title', 'when', 'note']));
	library.updates.forEach((update, at) => look('updates.yaml', [at], update, ['title', 'summary']));
};
