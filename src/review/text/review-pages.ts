/** What is written around reviews when the page is built; what scripts say stands in `review.ts`. */
export const reviewPages = {
	title: '错题和复习',
	description: '答错的题放在错题本里；答过的题隔一段时间再做一次，记得更牢。记录只在这台设备上。',
	link: '错题本、到期复习和今日五题',
	due: '到期复习',
	dueHint: '练习、考试里答过的题，快要忘的时候排到这里。没空就先放着，题目不会丢，也不催。',
	cap: '每天最多',
	capUnit: (count: number) => `${count} 题`,
	start: '开始复习',
	daily: '今日五题',
	dailyHint: '每天从各题库抽五道，同一天大家的一样。',
	startDaily: '做今日五题',
	book: '错题本',
	bookHint: '答错或没答全的题在这里；以后在两个不同的日子里答对，就自动移出，也可以手动移出。',
	noScript: '错题和复习记在浏览器里，要运行脚本才能显示。题库可以照常阅读。',
	banks: '去自测',
} as const;
