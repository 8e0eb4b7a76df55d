export const notDone = (error: unknown): string =>
	`这一步没有做成，浏览器说的原因是：${String(error)}。写的都还在，可以再试一次；还不行，把这句话告诉管网站的人。`;
