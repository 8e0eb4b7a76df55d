export const shares = {
	all: '全部',
	ticks: '只搬勾选',
	answers: '只搬作答',
} as const;
export const made = '已生成，见下方。';
export const empty = '这台设备上还没有记录，不用带。';
export const scan =
	'用另一台设备的相机扫，打开网页先看预览，确定以后才写入。用微信扫会存进微信自带的浏览器；想存进平时用的浏览器，就用那个浏览器扫。';
export const scanAll = (count: number) =>
	`记录分在${count}张二维码里。每扫一张，打开网页、看预览、点“导入”，再回来看下一张；先扫哪张都可以，扫重了也不要紧。用微信扫会存进微信自带的浏览器；想存进平时用的浏览器，就用那个浏览器扫。`;
/** Names the shares that would go where the whole does not. */
const choose = (fitting: readonly (keyof typeof shares)[]): string =>
	fitting.length > 0
		? `可以在上面改选${fitting.map((share) => `“${shares[share]}”`).join('或')}再生成，那样放得下；或者`
		: '请';
export const noCode = (fitting: readonly (keyof typeof shares)[]) =>
	`记录太多，二维码放不下。${choose(fitting)}复制链接发给自己，在另一台设备的浏览器里打开；或者导出备份文件。`;
export const tooLong = (fitting: readonly (keyof typeof shares)[]) =>
	`记录太多，链接和二维码都放不下。${choose(fitting)}导出备份，把文件传到另一台设备再导入。`;
export const copied = '已复制。发给自己，在另一台设备的浏览器里打开。';
export const notCopied = '没有复制成功。链接已经选中，请按Ctrl+C，或者长按选“复制”。';
export const code = '带着记录的二维码';
export const codeOf = (at: number, count: number) => `二维码，第${at}张，共${count}张`;
