import type { ValuePath } from '../../authoring/read/value-path.ts';

/** Where the desk stands: a view, and what it shows. */
export interface Way {
	view: 'today' | 'edit' | 'new' | 'find' | 'import' | 'questions';
	file: string;
	at: ValuePath;
	text: string;
}

const VIEWS: readonly Way['view'][] = ['today', 'edit', 'new', 'find', 'import', 'questions'];

/** The address of a file in the desk, and of a place in it. */
export const toFile = (file: string, at: ValuePath = []): string =>
	`#/edit?file=${encodeURIComponent(file)}${at.length > 0 ? `&at=${encodeURIComponent(at.join('.'))}` : ''}`;

export const toView = (view: Way['view']): string => `#/${view}`;

/** What an address asks for; today where it asks for nothing known. */
export function wayOf(hash: string): Way {
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
