import type { Check } from './check.ts';
import { eachItem } from './check.ts';

/** Demands that count study instead of looking at what it changes. */
const DEMANDS = [
	/(笔记|心得|体会|文章|材料|感悟)[^。；]{0,12}(不少于|不低于|至少|达到|满)\s*[\d一二三四五六七八九十百千万两]+/,
	/(不少于|不低于|至少|达到|满)\s*[\d一二三四五六七八九十百千万两]+\s*(字|篇|学时|小时|课时|分钟)/,
	/打卡|签到[^。；]{0,8}(天|次)|学习积分|积分排名|学时排名|排行榜/,
	/(点赞|转发|截图)[^。；]{0,8}(次|条|留痕|上报)/,
];

/** The first demand of that sort in a text. */
export function formalDemand(text: string): string | undefined {
	for (const pattern of DEMANDS) {
		const found = pattern.exec(text);
		if (found) return found[0];
	}
	return undefined;
}

/** No list, schedule or update asks readers for a number of notes, words, hours or check-ins. */
export const checkFormalism: Check = (context) => {
	const { library, report } = context;
	const look = (file: string, at: readonly (string | number)[], text: string | undefined): void => {
		const demand = text && formalDemand(text);
		if (demand) report('formalism', file, at, '这条要求按数量考核学习', demand);
	};
	for (const { item, file, at } of eachItem(context)) {
		look(file, [...at, 'text'], item.text);
		look(file, [...at, 'hint'], item.hint);
	}
	for (const list of library.checklists) {
		look(`checklists/${list.id}.yaml`, ['title'], list.title);
		look(`checklists/${list.id}.yaml`, ['description'], list.description);
	}
	library.schedule.forEach((entry, at) => {
		look('schedule.yaml', [at, 'title'], entry.title);
		look('schedule.yaml', [at, 'note'], entry.note);
	});
	library.updates.forEach((update, at) => {
		look('updates.yaml', [at, 'title'], update.title);
		look('updates.yaml', [at, 'summary'], update.summary);
	});
};
