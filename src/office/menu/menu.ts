import { MENU } from './entries.ts';
import { typedNumber } from './typed-number.ts';
import type { Around } from './entries.ts';

/** What the menu needs of the terminal. */
export interface Terminal extends Around {
	/** What was typed, `''` where only Enter was pressed; undefined where the window is gone. */
	read(question: string): Promise<string | undefined>;
}

const list = (): string =>
	[
		'',
		'要做什么？写前面的数字，按回车：',
		...MENU.map(({ title }, at) => `${String(at + 1).padStart(3)}　${title}`),
		'  0　退出',
	].join('\n');

/** Shows what can be done, does what is chosen, and comes back, until its user leaves. */
export async function runMenu({ read, ...around }: Omit<Terminal, 'ask'>): Promise<void> {
	const ask = async (question: string): Promise<string | undefined> => {
		const typed = await read(question);
		return typed === '' ? undefined : typed;
	};
	for (;;) {
		around.say(list());
		const typed = await read('> ');
		if (typed === undefined) return;
		const number = typedNumber(typed);
		if (number === 0) return;
		const entry = number === undefined ? undefined : MENU[number - 1];
		if (!entry) {
			around.say(typed === '' ? '' : `没有“${typed}”这一项，写0到${MENU.length}的数字。`);
			continue;
		}
		around.say(`【${entry.title}】`);
		if (!(await entry.act({ ...around, ask }))) around.say('没有做，回到菜单。');
	}
}
