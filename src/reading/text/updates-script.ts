export const since = (count: number) => `上次来过之后的更新（${count}条）`;
export const isNew = ' · 上次来过之后';
