import type { Library } from '../../../authoring/read/library.ts';
import type { ValuePath } from '../../../authoring/read/value-path.ts';
import { changeValue } from '../../../office/edit/change-value.ts';
import { insertItem } from '../../../office/edit/insert-value.ts';
import { moveListItem } from '../../../office/edit/move-item.ts';
import { removeItem } from '../../../office/edit/remove-value.ts';
import { valueOf } from '../../../office/edit/yaml-text.ts';
import { orderIn, schemaOfFile } from '../../forms/schema-of-file.ts';
import { formOf } from '../form/form.ts';
import { keyOf } from '../form/form-context.ts';
import type { FormContext } from '../form/form-context.ts';

/** What the editor of a file does for its form. */
export interface FileActions {
	library(): Library;
	/** The file as it is being written. */
	text(): string;
	write(text: string): void;
	draw(focus?: ValuePath, isNew?: boolean): void;
	/** Ids that readers may have records of. */
	locked(): ReadonlySet<string>;
	go(hash: string): void;
	retire(path: ValuePath): void;
	whole(): Promise<void>;
	wanted(): ValuePath;
}

/** The form of a file on its text: one changed value changes one line. */
export function fileContext(file: string, actions: FileActions): FormContext {
	const schema = schemaOfFile(file, actions.library().site.sections);
	const now = (): { file: string; text: string } => ({ file, text: actions.text() });
	const { write } = actions;
	const context: FormContext = {
		library: () => actions.library(),
		value: (path) =>
			path.reduce<unknown>(
				(value, name) => (value as Record<string | number, unknown> | undefined | null)?.[name],
				valueOf(now()),
			),
		change(path, value) {
			const order = schema ? orderIn(schema, valueOf(now())) : undefined;
			const parent = path.slice(0, -1);
			const holder = context.value(parent);
			const isLast =
				value === undefined &&
				parent.length > 0 &&
				typeof parent.at(-1) === 'string' &&
				typeof holder === 'object' &&
				holder !== null &&
				Object.keys(holder).length === 1;
			write(isLast ? changeValue(now(), parent, undefined, order) : changeValue(now(), path, value, order));
		},
		insert: (list, index, value) => write(insertItem(now(), list, index, value)),
		remove: (list, index) => write(removeItem(now(), list, index)),
		move: (list, from, to) => write(moveListItem(now(), list, from, to)),
		rebuild: (focus, isNew) => actions.draw(focus, isNew),
		form: (inner, path, owner) => formOf(context, inner, path, owner),
		again: (path) => context.drawn.get(keyOf(path))?.(),
		isLocked: (id) => actions.locked().has(id),
		rename: (path) => actions.go(`#/find?text=${encodeURIComponent(String(context.value(path)))}`),
		retire: (path) => actions.retire(path),
		get at() {
			return actions.wanted();
		},
		pending: new Set<() => void>(),
		drawn: new Map<string, () => void>(),
		looks: new Set<() => void>(),
		whole: () => actions.whole(),
	};
	return context;
}
