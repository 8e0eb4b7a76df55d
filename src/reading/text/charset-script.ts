/** What is said where everything that was built is garbled. */
export const wrongCharset = (charset: string) =>
	`这一页显示成了乱码：服务器把网页的编码说成了${charset}，应当是UTF-8。请告诉网站负责人，把服务器的字符集（charset）改成utf-8。`;
