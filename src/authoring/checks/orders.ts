import { FOLDER_KINDS } from '../../model/thing-kinds.ts';
import type { Check } from './check.ts';
import { pagesOf } from '../read/lookup.ts';

/** Places in a list and clauses differ. */
export const checkOrders: Check = ({ library, report }) => {
	function differ<T>(
		kind: 'duplicate-order' | 'duplicate-clause',
		field: string,
		name: string,
		list: readonly { file: string; value: T }[],
	): void {
		const seen = new Map<T, string>();
		for (const { file, value } of list) {
			const first = seen.get(value);
			if (first) report(kind, file, [field], `${name}和 ${first} 相同`, String(value));
			else seen.set(value, file);
		}
	}

	for (const { id, list } of library.site.sections) {
		if (list === 'date') continue;
		const pages = pagesOf(library, id);
		differ(
			'duplicate-order',
			'order',
			'次序号',
			pages.map(({ file, frontmatter }) => ({ file, value: frontmatter.order })),
		);
	}
	differ(
		'duplicate-clause',
		'clause',
		'章节号',
		pagesOf(library, 'measures').map(({ file, frontmatter }) => ({ file, value: frontmatter.clause })),
	);
	for (const folder of FOLDER_KINDS) {
		differ(
			'duplicate-order',
			'order',
			'次序号',
			library[folder].map(({ id, order }) => ({ file: `${folder}/${id}.yaml`, value: order })),
		);
	}
};
