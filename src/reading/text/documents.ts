export const title = '引用的文件';
export const description =
	'页面和题目的出处都从这里的文件来；有逐条说明的，可以点开看每一条说了什么、哪些内容以它为据。';
/** The link from the list of materials. */
export const fromMaterials = '引用的文件，逐条看';
export const pointsOnly =
	'这里用自己的话逐条说明要点，不是原文；传达、引用请用正式发布的文件。每一条下面列出以它为据的内容。';
export const fullText = '这里是全文。每一条下面列出以它为据的内容。';
export const uses = (parts: readonly string[]): string => `以此为据：${parts.join('、')}`;
export const pages = (count: number): string => `${count}页`;
export const questions = (count: number): string => `${count}题`;
export const entries = (count: number): string => `${count}项日程`;
export const items = (count: number): string => `${count}条清单条目`;
export const terms = (count: number): string => `${count}个名词`;
export const worksheets = (count: number): string => `${count}张工作表`;
export const kinds = {
	pages: '页面',
	questions: '自测',
	entries: '日程',
	items: '清单',
	terms: '名词',
	worksheets: '工作表',
} as const;
export const counted = (name: string, count: number, unit: string): string => `${name}（${count}${unit}）`;
export const questionUnit = '题';
export const itemUnit = '条';
/** A table of clauses and the pages of a section that rest on them. */
export const whoCites = (section: string): string => `${section}各以哪一条为据`;
export const clauseColumn = '条款';
export const cited = '以此为据';
