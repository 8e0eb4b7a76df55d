import { typedNumber } from './typed-number.ts';
import { typedPath } from './typed-path.ts';

/** Asks something of who sits there; undefined where nothing was typed. */
export type Ask = (question: string) => Promise<string | undefined>;

/** A command of `package.json` with what is written after it. */
export interface Command {
	script: string;
	args: readonly string[];
}

/** What an entry may ask of its surroundings. */
export interface Around {
	ask: Ask;
	/** Runs a command; true where it ended well. */
	run(command: Command): boolean;
	/** Begins a command that goes on until it is stopped. */
	begin(command: Command): () => void;
	say(text: string): void;
	/** Where the site was last published to. */
	lastFolder(): string | undefined;
	/** What can be made anew: how it is written, what it is. */
	kinds: readonly (readonly [how: string, what: string])[];
}

export interface Entry {
	title: string;
	/** Does it; false where its asker thought better of it. */
	act(around: Around): Promise<boolean>;
}

const YES = /^(?:是|y|yes)$/i;

const plain = (title: string, script: string): Entry => ({
	title,
	act: ({ run }) => {
		run({ script, args: [] });
		return Promise.resolve(true);
	},
});

/** What the office does, in the order of its week. */
export const MENU: readonly Entry[] = [
	plain('检查', 'check:content'),
	plain('看改了什么', 'changes'),
	{
		title: '预览',
		act: async ({ ask, begin }) => {
			const stop = begin({ script: 'dev', args: ['--open'] });
			await ask('过几秒浏览器会自己打开。看完回到这个窗口，按回车结束预览。\n');
			stop();
			return true;
		},
	},
	{
		title: '导入题目',
		act: async ({ ask, run }) => {
			const file = await ask('题目文件（把文件拖进这个窗口）：');
			if (file === undefined) return false;
			const bank = await ask('题库编号：');
			if (bank === undefined) return false;
			const source = await ask('没有写出处的题，出处是（都写了的，直接回车）：');
			run({ script: 'import', args: [typedPath(file), '--bank', bank, ...option('--source', source)] });
			return true;
		},
	},
	{
		title: 'Word转页面',
		act: async ({ ask, run }) => {
			const file = await ask('Word文件（把文件拖进这个窗口）：');
			if (file === undefined) return false;
			const page = await ask('放到哪一页，写成“栏目/文件名”，例如 topics/new-page：');
			if (page === undefined) return false;
			const source = await ask('这一页的出处，例如 plan 二（一）3（已经有这一页的，直接回车）：');
			run({ script: 'word', args: [typedPath(file), '--to', page, ...option('--source', source)] });
			return true;
		},
	},
	{
		title: '新建',
		act: async ({ ask, run, say, kinds }) => {
			say(kinds.map(([, what], at) => `  ${at + 1}　${what}`).join('\n'));
			const typed = await ask('新建哪一种，写前面的数字：');
			if (typed === undefined) return false;
			const chosen = kinds[(typedNumber(typed) ?? 0) - 1];
			if (!chosen) {
				say(`没有“${typed}”这一种，写1到${kinds.length}的数字。`);
				return false;
			}
			const [kind, inName] = chosen[0].split(' ') as [string, string?];
			const name = inName === undefined ? undefined : await ask(`${inName}（小写英文字母、数字和连字符）：`);
			if (inName !== undefined && name === undefined) return false;
			run({ script: 'new', args: [kind, ...(name === undefined ? [] : [name])] });
			return true;
		},
	},
	{
		title: '发布',
		act: async ({ ask, run, lastFolder }) => {
			const folder = await askFolder(ask, lastFolder());
			if (folder === undefined) return false;
			run({ script: 'publish', args: [folder] });
			return true;
		},
	},
	{
		title: '退回上一个版本',
		act: async ({ ask, run, lastFolder }) => {
			const folder = await askFolder(ask, lastFolder());
			if (folder === undefined) return false;
			if (!YES.test((await ask(`把“${folder}”退回上一个版本，输入“是”：`)) ?? '')) return false;
			run({ script: 'publish', args: [folder, '--back'] });
			return true;
		},
	},
	{
		title: '查找',
		act: async ({ ask, run }) => {
			const text = await ask('找什么：');
			if (text !== undefined) run({ script: 'find', args: [text] });
			return text !== undefined;
		},
	},
	{
		title: '改名（页面、编号、文字）',
		act: async ({ ask, run }) => {
			const from = await ask('原来的，例如 topics/old、ideals-03 或者一个单位名：');
			if (from === undefined) return false;
			const to = await ask('改成：');
			if (to === undefined) return false;
			// Without the last word it only lists.
			if (!run({ script: 'rename', args: [from, to] })) return true;
			if (YES.test((await ask('上面各处都改，输入“是”；不改，直接回车：')) ?? ''))
				run({ script: 'rename', args: [from, to, '--yes'] });
			return true;
		},
	},
	plain('检查外部链接', 'check:links'),
	{
		title: '导出Word文件',
		act: async ({ ask, run }) => {
			const what = await ask('导出哪一页、哪个题库、清单或者工作表，例如 topics/ideals、quizzes/ideals：');
			if (what === undefined) return false;
			run({ script: 'export', args: what.split(/[\s,，、]+/).filter(Boolean) });
			return true;
		},
	},
	plain('做文件夹版（放U盘）', 'build:folder'),
	plain('做PDF', 'pdf'),
	{
		title: '编辑台',
		act: async ({ ask, begin }) => {
			const stop = begin({ script: 'office', args: [] });
			await ask('过几秒浏览器会自己打开。用完回到这个窗口，按回车停止编辑台。\n');
			stop();
			return true;
		},
	},
	{
		title: '删掉一页',
		act: async ({ ask, run }) => {
			const page = await ask('删掉哪一页，写成“栏目/文件名”，例如 topics/old：');
			if (page === undefined) return false;
			const to = await ask('接替它的一页，旧网址会转过去（没有的，直接回车）：');
			const args = [page, ...option('--to', to)];
			if (!run({ script: 'remove', args })) return true;
			if (YES.test((await ask('上面各处都改，这一页删掉，输入“是”；不删，直接回车：')) ?? ''))
				run({ script: 'remove', args: [...args, '--yes'] });
			return true;
		},
	},
];

const option = (name: string, value: string | undefined): string[] =>
	value === undefined ? [] : [name, value];

async function askFolder(ask: Ask, last: string | undefined): Promise<string | undefined> {
	const typed = await ask(
		last === undefined
			? '网站的文件夹（可以把文件夹拖进这个窗口）：'
			: `网站的文件夹（还是“${last}”的，直接回车）：`,
	);
	return typed === undefined ? last : typedPath(typed);
}
