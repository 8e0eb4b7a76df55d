export const body = '正文';
export const tools = '正文的工具';
export const heading = '小标题';
export const subheading = '下一级标题';
export const bold = '加粗';
export const list = '列表';
export const ordered = '编号列表';
export const link = '链接';
export const linkToPage = '链接到哪一页';
export const note = '提示框';
export const noteTitle = '注意';
export const file = '图片或文件';
export const headingText = '小标题';
export const someText = '文字';
/** The check refuses what is left like this. */
export const pictureText = '【待填：图片上有什么】';
export const bodyHint = '图片和文件可以拖进来，也可以粘贴；会放进这一页自己的文件夹。';
export const added = (address: string, isPicture: boolean): string =>
	isPicture
		? `图片放好了：${address}。把“【待填：图片上有什么】”连同括号换成图片上的内容。`
		: `文件放好了：${address}。`;
export const look = '看正文的样子';
export const lookHint =
	'和网站上相近：网站自动加的目录、名词链接和页尾这里没有，链接点不开，花括号里的和脚注照原样写着。';
