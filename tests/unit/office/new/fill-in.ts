/** What an author writes in a place that is to be filled in, by what it asks for. */
const FILLED: readonly (readonly [asked: RegExp, filled: (asked: string, at: number) => string])[] = [
	[/写成(\d{4}-\d\d-\d\d)/, (asked) => /\d{4}-\d\d-\d\d/.exec(asked)![0]],
	[/发布日期/, () => '2027'],
	[/小写英文，例如 ([a-z0-9-]+)/, (asked) => /例如 ([a-z0-9-]+)/.exec(asked)![1]!],
	[/拼音/, () => 'xin ci'],
	[/^(责任单位|人员类别)，/, (asked) => /，([a-z-]+)/.exec(asked)![1]!],
	[/之一|demand/, (asked) => /^[a-z-]+/.exec(asked)![0]],
	[/写数字/, () => '1'],
	// Clauses of the plan that the copy has.
	[/^原文里的位置$/, () => '二'],
	[/^原文里的章节号$/, () => '三'],
	[/./, (asked, at) => `${asked.replace(/[，；：、（）]/g, '')}${at}`],
];
/** A text with every place filled in that a template marks. */
export const fill = (text: string): string =>
	text.replace(/【待填：([^】]*)】/g, (_, asked: string, at: number) =>
		FILLED.find(([sort]) => sort.test(asked))![1](asked, at),
	);
