/** The page of my own, as far as its scripts speak at once. */
export const mine = {
	lastRead: '上次读到这里',
	untouched: (count: number) => `还没开始的（${count}）`,
	progress: (kind: string, done: number, total: number) =>
		`${kind === 'ticks' ? '清单' : '自测'}，完成 ${done} / ${total}`,
	done: (done: number, total: number) => `${done} / ${total}`,
	used: (kilobytes: number) => `现在占用约 ${kilobytes} KB。`,
	failed: '没有做成，可能是网络断了。请再试一次。',
} as const;
