import { LARGEST_FILE } from '../../offline/core/largest-file.ts';
import { LIMITS, MOVING_LIMIT, kindOfFile, otherwise, readableSize } from '../beside/file-kinds.ts';
import type { Inside } from '../beside/inside.ts';
import { fileBeside, namesBeside } from '../beside/place.ts';
import { suggestion } from '../tell/nearest.ts';
import { nameOf } from '../read/posix-path.ts';
import type { ProblemKind } from '../tell/problem-kinds.ts';
import type { Check, CheckContext } from './check.ts';

type Fault = readonly [kind: ProblemKind, what: string];

/** Pictures and files in bodies are there, can be shown and carried, and pictures say in words what they show. */
export const checkFiles: Check = (context) => {
	const { library, outlines, reportLine } = context;
	const kept = new Set(
		library.pages.filter(({ frontmatter }) => frontmatter.offlineFiles).map(({ file }) => file),
	);
	for (const [file, { images, files }] of outlines) {
		for (const { src, alternative, line } of images) {
			if (alternative === '') reportLine('image-text', file, line, '图片没有说明文字', src);
			const fault = pictureFault(context, file, src);
			if (fault) reportLine(fault[0], file, line, fault[1], src);
		}
		for (const { href, line, words } of files) {
			const fault = fileFault(context, file, href, kept.has(file));
			if (fault) reportLine(fault[0], file, line, fault[1], href);
			else if (words === '') reportLine('file-text', file, line, '附件没有名称', href);
		}
	}
};

function pictureFault({ reader }: CheckContext, file: string, src: string): Fault | undefined {
	if (/^([a-z]+:)?\/\//i.test(src)) return ['dead-image', '图片在别的网站上'];
	if (src.startsWith('/')) return reader.isPublic(src) ? undefined : ['dead-image', '图片文件不存在'];
	const found = fileBeside(reader, file, src);
	if (!found) return ['dead-image', `图片文件不存在${nearName(reader, file, src)}`];
	if (kindOfFile(found)?.sort !== 'picture') {
		const how = otherwise(found);
		return ['bad-file', `这种图片浏览器不认识${how ? `，要${how}` : ''}`];
	}
	const heavy = tooHeavy(reader.size(found), LIMITS.picture, '图片', '先另存一张小的');
	if (heavy) return heavy;
	const inside = reader.inside(found);
	if (!inside) return undefined;
	if (!inside.picture) return ['bad-file', '图片文件是坏的，或者不完整'];
	if (inside.isActive) return ['bad-file', 'SVG图片里有脚本，或者指向别的网站'];
	return inside.picture.isKept && !found.toLowerCase().endsWith('.svg')
		? tooHeavy(reader.size(found), MOVING_LIMIT, '动图', '改放一张不动的，或者录成MP4')
		: undefined;
}

function fileFault({ reader }: CheckContext, file: string, href: string, isKept: boolean): Fault | undefined {
	const kind = kindOfFile(href);
	if (!kind) return ['bad-file', `这种文件不能放在网站上，${otherwise(href)}`];
	const found = fileBeside(reader, file, href);
	if (!found) return ['dead-file', `文件不存在${nearName(reader, file, href)}`];
	const size = reader.size(found);
	if (size === 0) return ['bad-file', '文件是空的'];
	return (
		tooHeavy(size, LIMITS[kind.sort], '文件', '压缩一下，分成几个，或者放到单位的网盘再写上网址') ??
		(kind.sort === 'attachment' ? unopened(reader.inside(found)?.office, kind.name) : undefined) ??
		(isKept
			? tooHeavy(size, LARGEST_FILE, '要离线保存的文件', '去掉 offlineFiles，或者把文件压小')
			: undefined)
	);
}

function unopened(office: Inside['office'] | undefined, name: string): Fault | undefined {
	if (office === 'locked') return ['bad-file', '文件有密码，或者是旧格式改了结尾，去掉密码，另存一次'];
	return office === 'no' ? ['bad-file', `文件是坏的，或者不是 ${name} 文件，打开看看，另存一次`] : undefined;
}

/** What is called almost the same: Windows hides endings, and takes `.JPG` and `.jpg` for one. */
const nearName = (reader: CheckContext['reader'], file: string, target: string): string =>
	suggestion(nameOf(target), namesBeside(reader, file));

const tooHeavy = (bytes: number, limit: number, what: string, remedy: string): Fault | undefined =>
	bytes > limit
		? ['bad-file', `${what}有${readableSize(bytes)}，最多${readableSize(limit)}，${remedy}`]
		: undefined;
