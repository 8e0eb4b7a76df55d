export const untimed = '不计时';
export const until = (clock: string) => `计时到${clock}`;
export const over = '时间到了，打开就按现有的作答交卷';
