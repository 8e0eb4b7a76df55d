export const takeBack = '撤销';

/** What is said after an undo: it leaves alone what was changed again since, as in another window. */
export function undone({ back, left }: { back: readonly unknown[]; left: readonly unknown[] }): string {
	if (left.length === 0) return '已撤销';
	if (back.length === 0) return '没有撤销：这里后来又改过（可能在别的窗口），保持现在的样子';
	return `已撤销${back.length}处；另外${left.length}处后来又改过，没有动`;
}
