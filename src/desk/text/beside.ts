import type { FileSort } from '../../authoring/beside/file-kinds.ts';

const notPutIn = '没有放进来';
export const fileKind = (name: string, otherwise: string | undefined): string =>
	otherwise === undefined
		? `“${name}”${notPutIn}：图片用JPG、PNG、WebP、GIF、SVG，录音MP3、M4A，录像MP4、WebM，文件用 pdf、docx、xlsx、pptx、zip。`
		: `“${name}”${notPutIn}：网页打不开这种文件，请${otherwise}，再放。${/\.hei[cf]$/i.test(name) ? '在电脑的照片软件里打开它就能存；以后拍的，先在手机的“设置”“相机”“格式”里选“兼容性最佳”。' : ''}`;
const SMALLER: Readonly<Record<FileSort, string>> = {
	picture: '在画图或者照片软件里另存一张小的',
	audio: '录音转成64 kbps的MP3，一小时约30 MB',
	video: '录像压缩一下，或者剪成几段',
	attachment: '压缩一下，分成几个，或者放到单位的网盘再写上网址',
};
export const fileSize = (name: string, size: string, most: string, sort: FileSort): string =>
	`“${name}”有${size}，最多${most}，${notPutIn}：${SMALLER[sort]}，再放。`;
export const fileEmpty = (name: string): string =>
	`“${name}”是空的，${notPutIn}：看它是不是没有下载完、没有拷贝完，再放。`;
export const fileUnreadable = (name: string): string =>
	`“${name}”读不出来，${notPutIn}：是文件夹的，打开它，选里面的文件；是文件的，关掉正在用它的软件，再放。`;
export const notPut = (name: string, why: string): string => `“${name}”${notPutIn}：${why}`;
/** Under a name that another file has already. */
export const otherName = (name: string, address: string): string =>
	`已经有一个“${name}”，两个都留着，这一个叫“${address.replace(/^.*\//, '')}”。`;
