export const score = (right: number, answered: number, total: number) =>
	answered < total
		? `答了${answered}题，答对${right}题，还有${total - answered}题没答。`
		: `${total}题都答了，答对${right}题。`;
export const noneYet = '还没有作答。';
export const sectionResult = (right: number, answered: number) => `答对${right} / ${answered}`;
export const onlyMissed = '再做这几题';
export const onlyMissedSaid = (count: number) => `只留下没答对的${count}道，再做一遍`;
export const whole = '回到整套题';
export const allSaid = '全部题目都在下面';
export const restartSaid = '答案已清空，可以从头再答；以前的记录还留着';
