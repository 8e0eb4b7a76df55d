export const title = '新建';
export const what = '新建什么';
export const called = '标题或名称';
export const calledHint = '题目写题干，条目写要做的事；以后还可以改。';
export const id = '编号（会成为网址的一部分，照建议的用就可以）';
export const go = '接着写';
export const noName = '先写标题或名称。';
export const badId = '编号只能用小写英文字母、数字和连字符，以字母开头。';
export const taken = (id: string): string => `编号“${id}”用过了，换一个。`;
