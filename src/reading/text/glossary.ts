export const title = '名词';
export const description = (count: number) =>
	`${count}个名词，按拼音排列。正文里带点线的词，点开就是它的解释。`;
export const letters = '按拼音首字母跳转';
export const filter = '在名词里找';
export const filterHint = '词语或拼音首字母';
