import type { Check } from './check.ts';
import { pagesOf } from '../lookup.ts';

/** Places in a list and clauses differ; a bank or a list is called as its file. */
export const checkOrders: Check = ({ library, files, report }) => {
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

	for (const { id } of library.site.sections) {
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
	for (const folder of ['quizzes', 'exams', 'checklists'] as const) {
		const own = [...files].filter(([file]) => file.startsWith(`${folder}/`));
		for (const [file, { value }] of own) {
			const id = (value as { id?: unknown } | null)?.id;
			if (typeof id === 'string' && file !== `${folder}/${id}.yaml`) {
				report('file-name', file, ['id'], '文件名和里面的 id 不一样', id);
			}
		}
		differ(
			'duplicate-order',
			'order',
			'次序号',
			library[folder].map(({ id, order }) => ({ file: `${folder}/${id}.yaml`, value: order })),
		);
	}
};
