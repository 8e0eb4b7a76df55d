import type { Library } from '../../authoring/library.ts';
import type { Desk } from '../desk.ts';
import type { Guard } from '../guard/guard.ts';
import { guarded } from './guarding.ts';
import type { Conflict, Workbench } from './workbench.ts';

const CONTENT = 'content/';

/** The desk as the views use it. */
export function benchOfDesk(desk: Desk, guard: Guard): Workbench {
	const opened = new Map(desk.texts);
	const library = (): Library => desk.library ?? desk.checked.inForm!;
	const files = () =>
		[...desk.texts].map(([file, text]) => ({ file, text })).sort((a, b) => (a.file < b.file ? -1 : 1));
	return {
		get name() {
			return library().site.id;
		},
		files,
		textOf: (file) => desk.texts.get(file),
		besides: () =>
			desk.files.filter((file) => file.startsWith(CONTENT)).map((file) => file.slice(CONTENT.length)),
		library,
		problems: () => desk.problems,
		today: () => desk.checked.today,
		tried: (changes) => desk.tried(new Map(changes.map(({ file, text }) => [file, text]))),
		async save(wanted) {
			// All or nothing, as far as the desk can see it: what has changed already is told before anything is written.
			const early = (): Conflict[] =>
				wanted
					.filter(({ file, before }) => desk.texts.get(file) !== before)
					.map(({ file }) => ({ file, now: desk.texts.get(file) }));
			let conflicts = early();
			if (conflicts.length > 0) return { conflicts, texts: new Map() };
			const changes = await guarded({ files, losing: (texts) => guard.losing(texts) }, wanted);
			conflicts = early();
			if (conflicts.length > 0) return { conflicts, texts: new Map() };
			for (const { file, before, text } of changes) {
				const saved =
					text === undefined ? await desk.remove(CONTENT + file) : await desk.save(file, text, before);
				if (saved.kind === 'failed') throw new Error(saved.why);
				if (saved.kind === 'changed') conflicts.push({ file, now: saved.theirs });
			}
			await desk.settled();
			return { conflicts, texts: new Map(changes.map(({ file, text }) => [file, text])) };
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
		async move(from, to) {
			const [fromFolder, toFolder] = [from, to].map((file) => `${CONTENT}${file.replace(/\.\w+$/, '')}/`) as [
				string,
				string,
			];
			const along = desk.files.filter((file) => file.startsWith(fromFolder));
			for (const [one, other] of [
				[CONTENT + from, CONTENT + to] as const,
				...along.map((file) => [file, toFolder + file.slice(fromFolder.length)] as const),
			]) {
				const moved = await desk.move(one, other);
				if (moved.kind === 'failed') throw new Error(moved.why);
				if (moved.kind === 'changed') throw new Error(`${one} 刚刚在别处改过，没有改名`);
			}
		},
		changedSince: () =>
			[...new Set([...opened.keys(), ...desk.texts.keys()])]
				.filter((file) => opened.get(file) !== desk.texts.get(file))
				.sort()
				.map((file) => ({ file, before: opened.get(file), text: desk.texts.get(file) })),
		last: () => guard.last,
		comparison: () => guard.comparison,
		compareWith: (list) => guard.take(list),
		commitDays: () => guard.commitDays,
		subscribe(changed) {
			const stops = [desk.subscribe(changed), guard.subscribe(changed)];
			return () => stops.forEach((stop) => stop());
		},
	};
}
