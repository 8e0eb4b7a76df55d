export const title = '名词';
export const description = (count: number) => `${count}个名词，按拼音排列。正文里带点线的词都可以点到这里。`;
export const letters = '按拼音首字母跳转';
