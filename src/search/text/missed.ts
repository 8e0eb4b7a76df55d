export const title = '没搜到的词';
export const hint = '默认不记';
export const what =
	'打开以后，搜索时“没有找到”的词记在这个浏览器里，最多100条，不上传，也不在备份里。可以复制了贴进邮件，告诉办公室缺什么。点“停止并清空”或者“清除本机记录”就没有了。';
export const listLabel = '没搜到的词';
export const noScript = '记下没搜到的词要运行脚本才能使用。';
export const begin = '开始记';
export const copy = '复制';
export const end = '停止并清空';
