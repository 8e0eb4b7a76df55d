export const today = '今天';
export const now = '正在进行';
export const notStarted = (start: string) => `还没有开始，${start}起。`;
