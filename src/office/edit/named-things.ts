import { KINDS, kindAt } from '../../model/thing-kinds.ts';
import type { NamedKind } from '../../model/thing-kinds.ts';
import type { ContentFile } from '../content-files.ts';
import { scalarsOf } from './scalars.ts';
import type { ScalarPlace } from './scalars.ts';

/** Something with an id, and where the id is written; a file's name is its id without a place. */
export interface NamedThing {
	kind: NamedKind;
	id: string;
	file: string;
	at?: ScalarPlace;
}

/** Everything that has an id in a content folder, broken or not. */
export function namedThings(files: readonly ContentFile[], scalars = scalarsOf): NamedThing[] {
	return files.flatMap((own) => {
		const { file } = own;
		const [folder, name] = file.split('/') as [string, string?];
		const slug = name?.replace(/\.\w+$/, '');
		const found: NamedThing[] = [];
		if (file.endsWith('.mdx') && slug !== undefined)
			found.push({ kind: 'pages', id: `${folder}/${slug}`, file });
		for (const at of scalars(own)) {
			if (at.path.at(-1) !== 'id') continue;
			const kind = kindAt(file, at.path.slice(0, -1));
			// A page is called by its file.
			if (!kind || kind === 'pages') continue;
			const id = KINDS[kind].within ? `${folder}/${slug}#${at.value}` : at.value;
			found.push({ kind, id, file, at });
		}
		return found;
	});
}
