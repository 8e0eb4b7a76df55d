import type { ValuePath } from '../../authoring/read/value-path.ts';

/** Where the desk stands: a view, and what it shows. */
export interface DeskAddress {
	view: 'today' | 'edit' | 'new' | 'find' | 'import' | 'questions';
	file: string;
	at: ValuePath;
	text: string;
}

const VIEWS: readonly DeskAddress['view'][] = ['today', 'edit', 'new', 'find', 'import', 'questions'];

/** The address of a file in the desk, and of a place in it. */
export const toFile = (file: string, at: ValuePath = []): string =>
	`#/edit?file=${encodeURIComponent(file)}${at.length > 0 ? `&at=${encodeURIComponent(at.join('.'))}` : ''}`;

export const toView = (view: DeskAddress['view']): string => `#/${view}`;

/** What an address asks for; today where it asks for nothing known. */
export function readAddress(hash: string): DeskAddress {
	const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
	const asked = new URLSearchParams(query);
	return {
		view: VIEWS.find((view) => view === path) ?? 'today',
		file: asked.get('file') ?? '',
		at: (asked.get('at') ?? '')
			.split('.')
			.filter(Boolean)
			.map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
		text: asked.get('text') ?? '',
	};
}
