import type { Desk } from '../desk.ts';
import type { FolderWay } from '../files/content-folder.ts';
import type { SavingState } from '../save-outcome.ts';
import { notRead, readSoFar, stillReading } from '../text/desk.ts';
import { notSaved } from '../text/drafts.ts';
import type { Drafts } from '../views/drafts/drafts.ts';

const WAYS: Readonly<Record<FolderWay, string>> = {
	server: '直接改这台电脑上的内容文件夹',
	folder: '直接改选定的文件夹',
	zip: '改的是压缩包的副本，改完要下载',
};
const SAVING: Readonly<Record<SavingState, string>> = {
	saved: '都已保存',
	saving: '正在保存……',
	failed: '有改动没有保存',
	away: '现在读不到文件夹',
};

/** Shows what is open, whether it is saved and how many problems it has. */
export function showHeader(
	desk: Desk,
	drafts: Drafts,
	header: HTMLElement,
	actions: readonly HTMLElement[],
): () => void {
	const part = (name: string): HTMLElement => {
		const element = document.createElement('span');
		element.className = name;
		return element;
	};
	const [title, way, saving, problems] = ['title', 'way', 'saving', 'problems'].map(part) as [
		HTMLElement,
		HTMLElement,
		HTMLElement,
		HTMLElement,
	];
	saving.setAttribute('role', 'status');
	const show = (): void => {
		title.textContent = nameOf(desk);
		way.textContent = WAYS[desk.folder.way];
		const unsaved = drafts.changed().length;
		const said = desk.saving === 'saved' && unsaved > 0 ? notSaved(unsaved) : SAVING[desk.saving];
		// It is read out where it becomes another one.
		if (saving.textContent !== said) saving.textContent = said;
		const number = desk.problems.length;
		const isSound = number === 0 && desk.checkFault === undefined && desk.reading?.fault === undefined;
		const { reading } = desk;
		problems.textContent = reading
			? readingSaid(reading)
			: desk.isChecking
				? '正在检查……'
				: desk.checkFault !== undefined
					? `没有检查完：${desk.checkFault}`
					: isSound
						? '没有问题'
						: `${number}处问题`;
		problems.dataset['state'] = isSound ? 'good' : 'bad';
	};
	show();
	header.replaceChildren(title, way, saving, problems, ...actions);
	const stops = [desk.subscribe(show), drafts.subscribe(show)];
	return () => stops.forEach((stop) => stop());
}

const readingSaid = ({ done, of, fault }: NonNullable<Desk['reading']>): string =>
	fault !== undefined ? notRead(fault) : of > 0 ? readSoFar(done, of) : stillReading;

/** What could not be read has a stand-in in place of its name. */
function nameOf({ library, folder }: Desk): string {
	const { name } = library.site.programme;
	return name.startsWith('?') ? folder.name : name;
}
