export const title = '内容核对情况';
export const description = '哪些页面什么时候对照哪些文件核对过，哪些还没有定下来。给编辑看，读者也可以查。';
export const open = '还没有定下来的';
export const reviewed = (count: number) => `核对过的（${count}页）`;
export const unreviewed = (count: number) => `还没有核对记录的（${count}页）`;
export const page = '页面';
export const date = '核对日期';
export const against = '对照什么';
