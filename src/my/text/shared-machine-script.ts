/** What is said once the page was loaded again. */
export const done = {
	begun: '已经打开公用电脑模式。',
	kept: '已转为长期保存，公用电脑模式已经结束。',
	ended: '已经结束，这个窗口里记下的都清除了。',
} as const;
export const refused = '浏览器不让这个窗口保存，没有打开。现在什么也不会存下，关掉窗口就没有。';
