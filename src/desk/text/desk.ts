export const places = '内容';
export const toPlaces = '目录';
export const today = '今天';
export const make = '新建';
export const bring = '导入';
export const find = '查找和改名';
export const bank = '看全部题目';
export const searchAll = '找页面、日程、名词、题目……';
export const files = '文件';
export const draftMark = '有改动没有保存';
export const groups = { pages: '页面', lists: '条目', questions: '题目', site: '网站' } as const;
export const folders = {
	quizzes: '题库',
	exams: '模拟考试',
	checklists: '清单',
	worksheets: '工作表',
} as const;
export const noSuchFile = (file: string): string => `没有 ${file} 这个文件，可能刚刚改了名或者下线了。`;
export const stillReading = '正在读全部内容，马上就好……';
export const readSoFar = (done: number, of: number): string => `正在读取……${done}/${of}`;
export const notRead = (why: string): string => `没有读完：${why}`;
export const readAgain = '再读一次';
