export { shares } from './transfer-script.ts';
export const title = '搬到新手机';
export const hint = '也可以搬到电脑，用二维码或链接';
export const text =
	'手机和电脑之间不会自动同步。可以用链接或二维码把记录带过去，也可以导出备份，把文件传过去再导入。两边都有记录的会合在一起，同一条以后改的为准。';
export const noScript = '链接和二维码要运行脚本才能生成。';
export const share = '带哪些';
export const shareHint =
	'“只搬勾选”带清单、自己的清单、自学计划、收藏和已读；“只搬作答”带答题和复习，不带考试和工作表。';
export const make = '生成链接和二维码';
export const warning =
	'里面有你的答题、勾选和写下的文字，谁打开谁就能看到。只发给自己，不要发到群里；用完可以删掉那条消息。链接一天内有效。';
export const link = '带着记录的链接';
export const copy = '复制链接';
export const next = '下一张';
export const close = '收起';
