import { KINDS } from '../../model/thing-kinds.ts';
import type { ContentFile } from '../content-files.ts';
import { namedThings } from './named-things.ts';
import { renameId } from './rename-id.ts';
import { renamePage } from './rename-page.ts';
import { renameWording } from './rename-wording.ts';
import type { Renaming } from './renaming.ts';

/**
 * The change of an id, of a page's address, or of a wording, everywhere.
 * @param before `topics/old`, an id, `quizzes:old` where several kinds have it, or a wording
 * @returns in words why it cannot be done
 */
export function rename(files: readonly ContentFile[], before: string, after: string): Renaming | string {
	const [, kind, id] = /^([a-z]+):([a-z0-9/#-]+)$/.exec(before) ?? [];
	const wanted = (id ?? before).replace(/^\/|\/$|\.mdx$/g, '').replace(/\/#/, '#');
	const owners = namedThings(files).filter((thing) => thing.id === wanted && (!kind || thing.kind === kind));
	const [owner, other] = owners;
	if (owner && other) {
		const named = owners.map(
			(thing) => `${thing.kind}:${thing.id}（${KINDS[thing.kind].name}，${thing.file}）`,
		);
		return `“${before}”是几样东西的编号，写明是哪一样：${named.join('、')}`;
	}
	if (owner) return owner.kind === 'pages' ? renamePage(files, owner, after) : renameId(files, owner, after);
	return renameWording(files, before, after);
}
