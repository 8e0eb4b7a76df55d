// What things and their files may be called: the check, the commands and the desk all ask here.

/** Names that every object has: the reader's record refuses them, so no author may give them. */
const OF_OBJECTS = new Set(['__proto__', 'constructor', 'prototype']);

/** Names that Windows keeps for itself, with any ending: no file and no folder can be called so there. */
export const OF_WINDOWS = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

/** Characters: what readers keep of a chapter has two such names in one. */
const LONGEST = 100;

const ID = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
const isShaped = (shape: string, value: string): boolean => new RegExp(`^(?:${shape})$`).test(value);

function faultOfName(value: string, called: string): string | undefined {
	if (value.length > LONGEST) return `${called}太长，最多${LONGEST}个字符`;
	if (OF_OBJECTS.has(value))
		return `${called}不能单用 constructor 或 prototype：浏览器留着另有用处，读者的记录会存不下，换一个，例如 constructor-1`;
	return OF_WINDOWS.test(value)
		? `${called}不能单用 con、prn、aux、nul、com1、lpt1 这几个：Windows 不让文件叫这些名称，换一个，例如 con-1`
		: undefined;
}

/** Why something can be no id, in words; undefined where it can. */
export const faultOfId = (value: string): string | undefined =>
	isShaped(ID, value)
		? faultOfName(value, '编号')
		: '编号只能用小写英文字母、数字和连字符，并以字母开头，例如 self-study';

/** The same of the file of a page, without its ending. It is part of the address, and may begin with a number: a day. */
export const faultOfSlug = (value: string): string | undefined =>
	isShaped(SLUG, value)
		? faultOfName(value, '文件名')
		: '文件名只能用小写英文字母、数字和连字符，例如 self-study';

/** What something was once called may be no name that it could have today: only its form is looked at. */
export const FORMER_NAMES = {
	id: new RegExp(`^${ID}$`),
	/** `topics/old-name` */
	page: new RegExp(`^${ID}/${SLUG}$`),
	/** `charter/chapter-1`: a material and its chapter. */
	chapter: new RegExp(`^${SLUG}/${ID}$`),
	/** `three-lists/who` */
	column: new RegExp(`^${ID}/${ID}$`),
} as const;
