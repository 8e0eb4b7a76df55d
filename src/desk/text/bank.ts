export const title = '全部题目';
export const all = '全部';
export const kind = '题型';
export const difficulty = '难度';
export const bank = '题库';
export const source = '出处';
export const length = '长度';
export const lengths = {
	any: '不限',
	short: '短（60字以内）',
	middle: '中（60至150字）',
	long: '长（150字以上）',
} as const;
export const words = '题干、选项或解析里有';
export const count = (shown: number, all: number): string => `${shown}题，共${all}题`;
export const columns = ['题型', '难度', '题目', '题库', '字数'] as const;
export const most = (shown: number): string => `只列前${shown}题，用上面的条件再筛。`;
export const alike = '相同或相近的题';
export const noneAlike = '没有。';
export const likeness = (part: number): string => `相近${Math.round(part * 100)}%`;
export const figures = '容易猜中的地方';
export const places = '单选题正确选项写在第几项（显示时会打乱）';
export const placeAt = (letter: string): string => `第${letter}项`;
export const longest = (some: number, all: number): string =>
	`正确选项比别的都长出两成以上的：${some}题，占单选题的${all === 0 ? 0 : Math.round((some / all) * 100)}%。按长短就能猜中，选项写得一样长才好。`;
export const judged = (right: number, all: number): string =>
	`判断题${all}道，对的${right}道、错的${all - right}道。`;
export const coverage = '哪些条款和小标题还没有题';
export const clauses = (document: string, without: number, all: number): string =>
	`${document}：${all}条，${without}条没有题`;
export const headings = (page: string, without: number, all: number): string =>
	`${page}：${all}个小标题，${without}个没有题`;
export const allCovered = '都有题。';
