import type { Guard } from './guard.ts';

/**
 * Whether content may go to a folder. `no` where the command compares it with the same list and would refuse it; `ask`
 * where the command knows nothing of what would be lost; otherwise it decides for itself.
 */
export function mayPublish(
	{ last, losses }: Pick<Guard, 'last' | 'losses'>,
	folder: string,
): 'yes' | 'ask' | 'no' {
	if (!last || losses.length === 0) return 'yes';
	const { kind, name } = { name: '', ...last.from };
	if (kind === 'opening' || kind === 'list') return 'ask';
	return kind === 'folder' && plain(name) === plain(folder) ? 'no' : 'yes';
}

const plain = (folder: string): string => folder.trim().replace(/[\\/]+$/, '');
