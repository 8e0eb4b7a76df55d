/** What is said where the machine's clock jumps in an exam. */
export const clockParted = (hours: string, isLater: boolean) =>
	isLater
		? `这台电脑的时间往后走了${hours}：可能改过时间，也可能睡眠过。试卷没有交，作答都在。`
		: `这台电脑的时间往回拨了${hours}。考试时间照原来的接着算。`;
export const duration = (minutes: number) =>
	minutes < 60 ? `${minutes}分钟` : `${Math.round((minutes / 60) * 10) / 10}小时`;
