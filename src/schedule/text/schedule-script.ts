const inDays = (days: number): string => ['今天', '明天', '后天'][days] ?? `还有${days}天`;

export const today = '今天';
export const passed = '已过';
export const starts = (day: string, days: number) => `${day}开始，${inDays(days)}。`;
export const todayIs = (day: string) => `今天是${day}`;
export const ending = (day: string, days: number, roughly: boolean) =>
	`今天是${day}，${days === 0 ? '是最后一天' : `${roughly ? '大约' : ''}还有${days}天结束`}`;

/** Days until something is due or begins, or until it ends where it is on. */
export function left(state: 'on' | 'ahead', days: number, roughly: boolean): string {
	if (state === 'ahead') return days > 2 && roughly ? `约${inDays(days)}` : inDays(days);
	return days === 0 ? '今天结束' : `正在进行，${roughly ? '约' : ''}还有${days}天`;
}
