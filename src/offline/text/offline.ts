export const title = '离线保存';
export const why = '把整个网站存到这个浏览器里，没有网络时也能看、搜索、自测和勾选清单。不点按钮就不会下载。';
export const noScript = '离线保存要运行脚本才能使用。';
export const remove = '删除离线内容';
export const progress = '下载进度';
