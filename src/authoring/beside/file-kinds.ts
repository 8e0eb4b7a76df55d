import { endingOf as dottedEnding } from '../read/posix-path.ts';

/** How a file that lies beside a page is shown. */
export type FileSort = 'picture' | 'audio' | 'video' | 'attachment';

interface FileKind {
	sort: FileSort;
	/** As readers call it. */
	name: string;
}

const MB = 1_000_000;
/** What a file of each sort may weigh at most, as it lies beside the page. */
export const LIMITS: Readonly<Record<FileSort, number>> = {
	picture: 20 * MB,
	audio: 100 * MB,
	video: 300 * MB,
	attachment: 50 * MB,
};
/** A moving picture is shown as it is. */
export const MOVING_LIMIT = 3 * MB;

const KINDS: Readonly<Record<string, FileKind>> = {
	...Object.fromEntries(
		['jpg', 'jpeg', 'png', 'gif', 'webp', 'svg'].map((ending) => [
			ending,
			{ sort: 'picture', name: ending.toUpperCase() },
		]),
	),
	mp3: { sort: 'audio', name: 'MP3' },
	m4a: { sort: 'audio', name: 'M4A' },
	mp4: { sort: 'video', name: 'MP4' },
	webm: { sort: 'video', name: 'WebM' },
	pdf: { sort: 'attachment', name: 'PDF' },
	docx: { sort: 'attachment', name: 'Word' },
	xlsx: { sort: 'attachment', name: 'Excel' },
	pptx: { sort: 'attachment', name: 'PPT' },
	zip: { sort: 'attachment', name: 'ZIP' },
};

/** What people put beside pages that browsers cannot show, and what to make of it. */
const OTHERWISE: Readonly<Record<string, string>> = {
	heic: '存成JPG',
	heif: '存成JPG',
	bmp: '另存为PNG',
	tif: '另存为PNG',
	tiff: '另存为PNG',
	avif: '另存为JPG',
	doc: '另存为 docx 或 pdf',
	wps: '另存为 docx 或 pdf',
	xls: '另存为 xlsx',
	et: '另存为 xlsx',
	ppt: '另存为 pptx 或 pdf',
	dps: '另存为 pptx 或 pdf',
	rar: '压缩成 zip',
	'7z': '压缩成 zip',
	wav: '转成 mp3',
	wma: '转成 mp3',
	amr: '转成 mp3',
	mov: '转成 mp4',
	avi: '转成 mp4',
	wmv: '转成 mp4',
	exe: '不能放程序',
	txt: '把内容写进页面',
	docm: '另存为不带宏的 docx',
	xlsm: '另存为不带宏的 xlsx',
};

const endingOf = (file: string): string => dottedEnding(file).slice(1).toLowerCase();

export const kindOfFile = (file: string): FileKind | undefined =>
	Object.hasOwn(KINDS, endingOf(file)) ? KINDS[endingOf(file)] : undefined;

/** What to make of a file that cannot be shown, in Chinese; undefined where nobody knows. */
export const otherwise = (file: string): string | undefined =>
	Object.hasOwn(OTHERWISE, endingOf(file)) ? OTHERWISE[endingOf(file)] : undefined;

/** Whether the target of a link names a file, of a kind that can be shown or not. */
export const isFileName = (target: string): boolean =>
	!/^([a-z][a-z+.-]*:|\/|#)/i.test(target) && Boolean(kindOfFile(target) ?? otherwise(target));

/** `340 KB`, `1.2 MB` */
export function readableSize(bytes: number): string {
	if (bytes < 1000) return `${bytes}字节`;
	return bytes < 1_000_000
		? `${Math.max(1, Math.round(bytes / 1000))} KB`
		: `${(bytes / 1_000_000).toFixed(1)} MB`;
}
