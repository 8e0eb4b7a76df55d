/** What a page cannot keep of a Word file: how it is told, and whether it is told with its words. */
const KINDS = {
	change: ['处修订：按“接受全部修订”收的，请先核对是不是都该接受', false],
	comment: ['处批注没有收', false],
	'text-box': ['个文本框：文字放在了它所在的段落后面', true],
	'inner-table': ['个表格套在表格里：文字收进了外面的格子', true],
	picture: ['张图片的格式网页不能显示，没有收：请在Word里另存为PNG再放进去', true],
	drawing: ['个图形（图表、流程图、形状或嵌入的对象）没有收：需要的话截成图片', false],
	formula: ['个公式只收了文字', true],
	hidden: ['处隐藏的文字没有收', true],
	strike: ['处带删除线的文字照常收了，删除线没有保留', true],
	underline: ['处下划线没有保留', false],
	symbol: ['个特殊字体的符号没有收', false],
	contents: ['行目录没有收，页面会自己列出小标题', false],
	macro: ['组宏没有收', false],
} as const satisfies Record<string, readonly [string, boolean]>;

export type Loss = keyof typeof KINDS;

/** Counts what is lost while a document is read. */
export class Losses {
	readonly #found = new Map<Loss, string[]>();

	add(kind: Loss, words = ''): void {
		this.#found.set(kind, [...(this.#found.get(kind) ?? []), words.replace(/\s+/g, ' ').trim()]);
	}

	/** A line a kind of what is left out, and of what nobody will miss. */
	told(): { lost: string[]; unneeded: string[] } {
		const isUnneeded = (kind: Loss): boolean => kind === 'contents' || kind === 'underline';
		return {
			lost: this.#lines((kind) => !isUnneeded(kind)),
			unneeded: this.#lines(isUnneeded),
		};
	}

	#lines(isTold: (kind: Loss) => boolean): string[] {
		return [...this.#found]
			.filter(([kind]) => isTold(kind))
			.map(([kind, words]) => {
				const [what, hasWords] = KINDS[kind];
				const named = hasWords ? words.filter((word) => word !== '').slice(0, 5) : [];
				const shown = named
					.map((word) => `“${word.length > 20 ? `${word.slice(0, 20)}…` : word}”`)
					.join('、');
				return `${words.length}${what}${shown === '' ? '' : `（${shown}）`}`;
			});
	}
}
