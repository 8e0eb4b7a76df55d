import type { ValuePath } from '../../authoring/read/value-path.ts';
import { KINDS, kindAt } from '../../model/thing-kinds.ts';
import type { RetiredKind } from '../../model/retired.ts';
import { insertItem } from '../../office/edit/insert-value.ts';
import type { Thing } from './things.ts';

/** What readers keep of a thing, and what becomes of it when it is taken down. */
const FOR_READERS: Readonly<Record<RetiredKind, string>> = {
	questions: '读者答过的记录留着，列在“已下线内容”里，不再出现在练习、考试和复习中。',
	items: '读者勾过的记录留着，列在“已下线内容”里。',
	chapters: '读者学习计划里的这一篇留着，不再显示。',
	schedule: '已经存进读者日历的，读者要自己删。',
	terms: '页面里不再给它加链接；指到它的链接要改。',
	pages:
		'这一页的网址打不开了；读者收藏和“上次读到”里的这一页不再显示。要换个地方放的，用“改网址”，旧网址会转过去。',
	quizzes: '里面的题都一起下线；读者的记录留着，不再出现。',
	checklists: '里面的条目都一起下线；读者勾过的和自己加的条目留着，不再显示。',
	exams: '做过的试卷留着；不能再做新的。',
	worksheets: '读者写的内容留在他的设备上，这张表不再显示。',
	columns: '读者在这一栏里写的留在他的设备上，不再显示。',
};

/** What it means for readers that something is taken down; nothing is kept of what has no records. */
export const meansForReaders = ({ kind }: Pick<Thing, 'kind'>): string =>
	kind in FOR_READERS ? FOR_READERS[kind as RetiredKind] : '读者那里没有它的记录。';

/** How `retired.yaml` names a thing. */
export function retiredName(kind: RetiredKind, id: string, file: string): string {
	const slug = file
		.split('/')
		.at(-1)!
		.replace(/\.\w+$/, '');
	return KINDS[kind].within ? `${slug}/${id}` : id;
}

/** `retired.yaml` with one more name; '' stands for a file that is not there yet. */
export const withRetired = (text: string, kind: RetiredKind, name: string): string =>
	insertItem({ file: 'retired.yaml', text }, [kind], Number.MAX_SAFE_INTEGER, name);

/** What sort of thing stands at a place of a file, as far as it can be retired. */
export function retiredKindAt(file: string, at: ValuePath): RetiredKind | undefined {
	const kind = kindAt(file, at);
	return kind !== undefined && kind in FOR_READERS ? (kind as RetiredKind) : undefined;
}

/**
 * What readers may have of the things inside an entry that has no records of its own: the items of a group.
 * @param saved ids that stand in the folder's text of the file
 */
export function savedInside(
	file: string,
	at: ValuePath,
	value: unknown,
	saved: ReadonlySet<string>,
): { kind: RetiredKind; id: string }[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([part, inner]: [string, unknown]) => {
		const path = [...at, Array.isArray(value) ? Number(part) : part];
		const kind = retiredKindAt(file, path);
		const { id } = (inner ?? {}) as { id?: unknown };
		const own = kind && typeof id === 'string' && saved.has(id) ? [{ kind, id }] : [];
		return [...own, ...savedInside(file, path, inner, saved)];
	});
}
