export const shown = (count: number, total: number) => `显示${count}项，共${total}项`;
export const none = '没有符合条件的措施。';
