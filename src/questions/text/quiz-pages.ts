export const quizPages = {
	title: '自测',
	description: '每道题提交后给出解析和出处。答题只记在这台设备上，别人看不到，没有分数榜。',
	banks: '按题库练习',
	count: (questions: number) => `${questions} 题`,
	pageTitle: (title: string) => `自测：${title}`,
} as const;
