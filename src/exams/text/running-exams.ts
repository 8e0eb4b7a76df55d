/** What is said of a mock exam that was begun, on other pages than its own. */
export const runningExams = {
	title: '进行中的模拟考试',
	untimed: '不计时',
	until: (clock: string) => `计时到 ${clock}`,
	over: '时间到了，打开就按现有的作答交卷',
} as const;
