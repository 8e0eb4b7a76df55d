export const whole = '全部内容';
export const pageTitle = (label: string) => `装订本：${label}`;
export const description = (label: string) =>
	`${label}排成一本，有封面、目录和书眉，供打印；在屏幕上看，用各栏目的页面更方便。`;
export const single = '只打一份';
export const together = '装订成一本';
export const contents = '目录';
export const print = '打印这一本';
export const format = '纸型';
export const formats = { a4: 'A4', a5: 'A5（两页拼在一张A4上）' } as const;
export const formatHint =
	'选A5的，在打印窗口里把“每张纸打印的页数”选成2，或者在打印机的设置里选“小册子”，对折就是一本。';
export const printHint =
	'在打印窗口里点“更多设置”，不要勾“页眉和页脚”：书眉和页码这一本自己有。页码和书眉要Chrome、Edge 131以上，旧的浏览器印出来没有，别的一样。';
export const others = '别的装订本';
export const sheetNames = { a4: 'A4', a5: 'A5', 'two-up': '两页A5拼在一张A4上' } as const;
export const inFileName = { a4: '', a5: ' A5', 'two-up': ' 两页一张' } as const;
export const pdf = (sheet: keyof typeof sheetNames, pages: number) =>
	`下载PDF（${sheetNames[sheet]}，${pages}${sheet === 'two-up' ? '张' : '页'}，目录有页码）`;
export const pdfMade = (day: string) => `${day}做成`;
export const updated = '内容更新于';
export const notes = '注';
export const sources = '出处';
export const schedule = { label: '日程', summary: '按时间看要做的事。' } as const;
export const scheduleColumns = { when: '时间', what: '事项', who: '责任单位' } as const;
export const glossary = { label: '名词', summary: '按拼音排列。' } as const;
export const checklists = { label: '清单', summary: '做过的，在方框里打勾。' } as const;
export const worksheets = { label: '工作表', summary: '用笔填；写多少由自己定。' } as const;
export const quizzes = { label: '自测题', summary: '参考答案在后面另起一页。' } as const;
export const keys = { label: '自测题参考答案', summary: '' } as const;
export const order = '次序';
