export const look = '看读者看到的样子';
export const hint = {
	question: '和网站上相近：选项的次序就是读者看到的；答案和解析，读者提交以后才看到。',
	entry: '和网站上相近：备注和出处，读者点开才看到。',
	item: '和网站上相近：提示，读者点开才看到。',
	term: '和网站上相近：正文里提到它的地方，读者点开看到的也是这个意思。',
} as const;
export const incomplete = '还没有写全，必填的都写上，这里就有样子。';
export const sources = '出处：';
