/** When something is, marked where the original says it only roughly and its words do not show that. */
export const timeText = ({ when, approximate }: { when: string; approximate: boolean }): string =>
	approximate && !/前后|左右|约|旬|前夕|基本|不定期/.test(when) ? `${roughly}${when}` : when;

/** `2023-09` as readers write it. */
export const monthName = (month: string): string => {
	const [year, number] = month.split('-');
	return `${year}年${Number(number)}月`;
};

export const title = '日程';
export const description = '按时间看要做的事。标“约”的是原文只给了大致时间。';
/** Before a time that the original says only roughly. */
export const roughly = '约';
export const timeline = '时间轴';
export const marks = {
	day: '某日、截止',
	period: '时段',
	roughly: '斜纹、空心是大致时间',
	open: '每周、每月，没有定哪一天',
} as const;
export const list = '全部日程';
export const lasting = '一直在做的';
export const whose = '哪一项和谁有关';
export const whoseCaption = '每一项日程和哪些人员有关；和所有人都有关的没有列';
export const concerns = '有关';
export const undated = '没有定日期的';
export const always = '平时';
export const how = '怎么做';
export const toChecklist = '对清单';
export const ended = '已经结束。';
export const subscribe = '订阅日历';
export const subscribeHint =
	'手机日历里选“添加订阅日历”，填入这个链接，带日期的日程就会出现在日历里。没有日期和没有定星期的不在其中；大致时间的标“约”。';
export const placeText = (place: string) => `地点：${place}`;
export const sources = '出处';
