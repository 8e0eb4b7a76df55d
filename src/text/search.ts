export const search = {
	open: '搜索',
	title: '搜索',
	label: '搜索全站',
	placeholder: '输入词语或短句',
	close: '关闭',
	searching: '正在搜索…',
	none: '没有找到',
	noneHint: '换一个短一点的词试试，或者看看名词和各栏目目录。',
	failed: '搜索没能完成：索引没有加载成功，可能是网络断开。',
	retry: '重试',
	count: (count: number) => `找到 ${count} 条`,
	more: '在结果页查看全部',
} as const;
