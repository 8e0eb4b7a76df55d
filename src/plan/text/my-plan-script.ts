export const none = '还没有自学计划。';
export const line = (done: number, total: number, books: number, chapters: number) => {
	const now = [books > 0 && `${books}本`, chapters > 0 && `${chapters}篇`].filter(Boolean).join('、');
	return `自学计划：已读${done} / ${total}${now && `，本周还有${now}`}。`;
};
