import { statSync } from 'node:fs';
import { checkProgramme } from './check-programme.ts';
import type { CheckedContent } from './check-programme.ts';
import type { KeptValues } from './read/content-reader.ts';
import { diskReader } from './read/disk-reader.ts';
import { dayIn } from '../schedule/core/calendar-day.ts';

/**
 * Reads a content folder and checks all of it in one run.
 * @param publicDir where pictures with an address from the root are kept
 * @param now ms since epoch: what waits for a later day is not published
 * @param values what the files were parsed to before
 */
export function checkContent(
	contentDir: string,
	publicDir = 'public',
	now = Date.now(),
	values?: KeptValues,
): CheckedContent {
	if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory()) {
		const what = '没有找到内容文件夹；在项目的文件夹里运行命令，放在别处的用 CONTENT_DIR 写对位置';
		return {
			library: undefined,
			today: dayIn('UTC', now),
			waiting: '',
			outlines: new Map(),
			problems: [{ kind: 'missing-file', file: contentDir, line: 1, what }],
		};
	}
	return checkProgramme(diskReader(contentDir, publicDir, values), now);
}
