export const title = '进行中的模拟考试';
