import type { ContentFile } from '../../office/content-files.ts';
import { formerIdSplice, formerPathSplice } from '../../office/edit/former-id.ts';
import { namedThings } from '../../office/edit/named-things.ts';
import { scalarsOf } from '../../office/edit/scalars.ts';
import { spliced } from '../../office/edit/splice.ts';
import type { Fixes } from '../../office/guard/comparison.ts';
import { withRetired } from '../forms/retire.ts';

/** One of the things that can be written for what would be lost. */
export type Fix = Pick<Fixes, 'former'> | Pick<Fixes, 'retired'>;

/**
 * The files that change when fixes are written, one after the other.
 * @returns texts by path inside `content/`
 */
export function fixed(files: readonly ContentFile[], fixes: readonly Fix[]): Map<string, string> {
	const texts = new Map(files.map(({ file, text }) => [file, text]));
	const changed = new Map<string, string>();
	const write = (file: string, text: string): unknown => (texts.set(file, text), changed.set(file, text));
	for (const fix of fixes) {
		if ('retired' in fix && fix.retired) {
			const { kind, id } = fix.retired;
			write('retired.yaml', withRetired(texts.get('retired.yaml') ?? '', kind, id));
		}
		if ('former' in fix && fix.former) {
			const { kind, of, id } = fix.former;
			// A chapter is called `charter/one` by the site and `materials/charter#one` by the files.
			const [holder, part] = of.split('/');
			const wanted =
				kind === 'chapters'
					? `materials/${holder}#${part}`
					: kind === 'columns'
						? `worksheets/${holder}#${part}`
						: of;
			const now = [...texts].map(([file, text]) => ({ file, text }));
			const thing = namedThings(now).find((one) => one.kind === kind && one.id === wanted);
			if (!thing) continue;
			const own = { file: thing.file, text: texts.get(thing.file)! };
			const splice = thing.at
				? formerIdSplice(own, scalarsOf(own), thing.at, id)
				: formerPathSplice(own, scalarsOf(own), id);
			write(own.file, spliced(own.text, [splice]));
		}
	}
	return changed;
}
