import { KEPT_FOLDER } from '../edit/kept-page.ts';
import { OF_WINDOWS } from '../../model/names.ts';

/** The folders of a programme that the desk sees and writes; what was taken down lies in the last one. */
export const ROOTS = ['content', 'public', KEPT_FOLDER] as const;

const LONGEST = 240;

/**
 * Why the desk does not touch a path, in Chinese; undefined for a file of one of these folders, written with `/`
 * from the programme's folder. Only the path is looked at; links on the disk are the server's concern.
 */
export function pathFault(file: string): string | undefined {
	const parts = file.split('/');
	const isOurs = (ROOTS as readonly string[]).includes(parts[0]!) && parts.length > 1;
	if (!isOurs || file.length > LONGEST)
		return `编辑台只读写 content、public 和“${KEPT_FOLDER}”里的文件，不碰“${file}”。`;
	const bad = parts.find(
		(part) =>
			part === '' ||
			part.startsWith('.') ||
			// Windows drops both at the end of a name, so that two names would be one file.
			/[. ]$/.test(part) ||
			part.startsWith(' ') ||
			hasForbidden(part) ||
			OF_WINDOWS.test(part),
	);
	if (bad === undefined) return undefined;
	return `“${file}”不能作文件名：名称里不能有 \\ : * ? " < > |，不能以点开头，不能以点或空格结尾。`;
}

/** Whether a path names a file of these folders, whatever the name is like. */
export const isSeen = (file: string): boolean => {
	const parts = file.split('/');
	return (
		(ROOTS as readonly string[]).includes(parts[0]!) &&
		parts.length > 1 &&
		parts.every((part) => part !== '' && part !== '.' && part !== '..')
	);
};

const hasForbidden = (part: string): boolean =>
	/[\\:*?"<>|]/.test(part) || [...part].some((sign) => sign < ' ' || sign === '\u007f');
