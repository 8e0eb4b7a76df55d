// What a report of a fault says: one export a text, so that scripts carry only what they use.
export const label = '这里有误';
export const question = '题目';
export const page = '页面';
export const about = '内容';
export const version = '版本';
export const address = '网址';
export const whatIsWrong = '哪里不对';
export const note = '要告诉编辑的话';
export const close = '收起';
export const copied = '下面这段话已经复制，';
export const toCopy = '请复制下面这段话，';
export const byMail = (mail: string) =>
	`写明哪里不对，发到${mail}。写邮件的窗口打开了的，在那里写完发出就行。网站不会自己发送。`;
export const byTelephone = (contact: string) => `写明哪里不对，告诉${contact}。网站不会自己发送。`;
