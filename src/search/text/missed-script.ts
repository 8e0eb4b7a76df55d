export const none = '还没有没搜到的词。';
export const begun = '已经开始记。';
export const ended = '已经停止，记下的已清空。';
export const refused = '浏览器没有存下，可能不允许本站保存，或者空间已满。';
export const copied = '已复制，可以贴进邮件。';
export const notCopied = '浏览器不让复制，请选中上面的字自己复制。';
