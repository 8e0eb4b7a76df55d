export const title = '更新记录';
export const description = '本站内容改了什么，新的在前。';
export const feed = '订阅更新（Atom）';
export const goToPage = '打开页面';
export const newest = '最近更新';
export const all = '全部更新';
