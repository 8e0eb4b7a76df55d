import { valueOf } from '../../office/edit/yaml-text.ts';

/** Ids that stand in the folder's text of a file: readers may have records of them. */
export function savedIds(base: string | undefined, file: string): Set<string> {
	const found = new Set<string>();
	const walk = (value: unknown): void => {
		if (typeof value !== 'object' || value === null) return;
		const { id } = value as { id?: unknown };
		if (typeof id === 'string') found.add(id);
		Object.values(value).forEach(walk);
	};
	if (base !== undefined) walk(valueOf({ file, text: base }));
	return found;
}
