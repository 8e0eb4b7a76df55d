import type { Library } from '../../authoring/read/library.ts';
import type { Desk } from '../desk.ts';
import type { Guard } from '../guard/guard.ts';
import { keptAs } from '../../office/edit/kept-page.ts';
import { writtenInPart } from '../text/saving.ts';
import { guarded } from './guarding.ts';
import type { Conflict, Workbench } from './workbench.ts';

const CONTENT = 'content/';

/** The desk as the views use it. */
export function benchOfDesk(desk: Desk, guard: Guard): Workbench {
	const library = (): Library => desk.library;
	const files = () =>
		[...desk.texts].map(([file, text]) => ({ file, text })).sort((a, b) => (a.file < b.file ? -1 : 1));
	return {
		get name() {
			// What could not be read has a stand-in, another one each time.
			const { id } = library().site;
			return id.startsWith('?') ? desk.folder.name : id;
		},
		way: desk.folder.way,
		files,
		textOf: (file) => desk.texts.get(file),
		seesPublic: () => desk.files.some((file) => file.startsWith('public/')),
		besides: () =>
			desk.files.filter((file) => file.startsWith(CONTENT)).map((file) => file.slice(CONTENT.length)),
		reading: () => desk.reading,
		readAgain: () => void desk.refresh(),
		// What cannot be read is told by the reading of all.
		want: (file) => void desk.want(file).catch(() => undefined),
		library,
		problems: () => desk.problems,
		today: () => desk.today,
		isRead: () => desk.isRead,
		settled: () => desk.settled(),
		tried: (changes, moves) => desk.tried(new Map(changes.map(({ file, text }) => [file, text])), moves),
		async save(wanted, moves = [], aside = []) {
			// A text that is not read yet would look as if it were gone.
			await desk.whole;
			// Asked for twice, or written by somebody else to the letter: there is nothing to write.
			const isThere = (): boolean =>
				moves.length === 0 &&
				aside.length === 0 &&
				wanted.some(({ file, before }) => desk.texts.get(file) !== before) &&
				wanted.every(({ file, text }) => text !== undefined && desk.texts.get(file) === text);
			const asWanted = { conflicts: [], texts: new Map(wanted.map(({ file, text }) => [file, text])) };
			if (isThere()) return asWanted;
			// What has changed already is told before anything is asked, and again before anything is written.
			const early = (): Conflict[] =>
				wanted
					.filter(({ file, before }) => desk.texts.get(file) !== before)
					.map(({ file }) => ({ file, now: desk.texts.get(file) }));
			const conflicts = early();
			if (conflicts.length > 0) return { conflicts, texts: new Map() };
			const changes = await guarded({ files, losing: (texts) => guard.losing(texts) }, wanted);
			if (isThere()) return asWanted;
			const late = early();
			if (late.length > 0) return { conflicts: late, texts: new Map() };
			const movedAway = new Set(aside.map(({ from }) => from));
			const saved = await desk.saveAll(
				changes
					.filter(({ file }) => !movedAway.has(file))
					.map(({ file, before, text }) => ({ file, base: before, text })),
				[
					...moves.map(({ from, to }) => ({ from: CONTENT + from, to: CONTENT + to })),
					...aside.map(({ from, to }) => ({ from: CONTENT + from, to })),
				],
			);
			if (saved.kind === 'failed') {
				const written = saved.written.map((file) => file.replace(CONTENT, ''));
				throw new Error(written.length === 0 ? saved.why : writtenInPart(saved.why, written));
			}
			if (saved.kind === 'changed' && isThere()) return asWanted;
			if (saved.kind === 'changed')
				return {
					conflicts: [...saved.theirs].map(([file, now]) => ({ file, now })),
					texts: new Map(),
				};
			return { conflicts: [], texts: new Map(changes.map(({ file, text }) => [file, text])) };
		},
		asideOf(file) {
			if (!desk.folder.isAround) return undefined;
			const isTaken = (path: string): boolean =>
				desk.files.some((one) => one === path || one.startsWith(`${path}/`));
			const place = keptAs(file, isTaken);
			const folder = `${CONTENT}${file.replace(/\.\w+$/, '')}/`;
			return [
				{ from: file, to: place.file },
				...desk.files
					.filter((one) => one.startsWith(folder))
					.map((one) => ({
						from: one.slice(CONTENT.length),
						to: `${place.folder}/${one.slice(folder.length)}`,
					})),
			];
		},
		async addBeside(file, bytes) {
			const saved = await desk.saveFile(CONTENT + file, bytes);
			if (saved.kind === 'failed') throw new Error(saved.why);
			if (saved.kind === 'changed') throw new Error(`已经有 ${file}`);
			return file;
		},
		async removeBeside(file) {
			const removed = await desk.remove(CONTENT + file);
			if (removed.kind === 'failed') throw new Error(removed.why);
			if (removed.kind === 'changed') throw new Error(`${file} 刚刚在别处改过，没有删`);
		},
		bytesOf: (file) => desk.bytes(CONTENT + file),
		changedSince: () =>
			[...new Set([...desk.opened.keys(), ...desk.texts.keys()])]
				.filter((file) => desk.opened.get(file) !== desk.texts.get(file))
				.sort()
				.map((file) => ({ file, before: desk.opened.get(file), text: desk.texts.get(file) })),
		last: () => guard.last,
		comparison: () => guard.comparison,
		losses: () => guard.losses,
		compareWith: (list) => guard.take(list),
		commitDays: () => guard.commitDays,
		subscribe(changed) {
			const stops = [desk.subscribe(changed), guard.subscribe(changed)];
			return () => stops.forEach((stop) => stop());
		},
	};
}
