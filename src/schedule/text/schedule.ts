/** When something is, marked where the original says it only roughly and its words do not show that. */
export const timeText = ({ when, approximate }: { when: string; approximate: boolean }): string =>
	approximate && !/前后|左右|约/.test(when) ? `${schedule.approximate} ${when}` : when;

export const schedule = {
	title: '日程',
	description: '按时间看要做的事。标「约」的是原文只给了大致时间。',
	approximate: '约',
	kinds: {
		date: '某日',
		window: '时段',
		deadline: '截止',
		weekly: '每周',
		monthly: '每月',
		unscheduled: '未定日期',
	},
	timeline: '时间轴',
	marks: {
		day: '某日、截止',
		period: '时段',
		roughly: '斜纹、空心是大致时间',
		open: '每周、每月，没有定哪一天',
	},
	list: '全部日程',
	undated: '原文未定日期',
	today: '今天',
	now: '正在进行',
	upcoming: '接下来',
	passed: '已过',
	nothingNow: '今天没有带日期的安排。',
	notStarted: (start: string) => `还没有开始，${start}起。`,
	ended: '已经结束。',
	subscribe: '订阅日历',
	subscribeHint:
		'手机日历里选「添加订阅日历」，填入这个链接，带日期的日程就会出现在日历里。没有日期和没有定星期的不在其中；大致时间的标「约」。',
	measures: '对应措施',
	units: '责任单位',
	sources: '出处',
	what: '事项',
	when: '时间',
	kind: '类型',
	caption: '全部日程，时间照原文',
} as const;
