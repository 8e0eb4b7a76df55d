// What the scripts of a room say.
export const position = (at: number, of: number) => `${at} / ${of}`;
export const last = '这是最后一张';
export const noWindow = '浏览器没有让打开新窗口。请允许本站弹出窗口，再按一次；或者把讲稿打印出来。';
export const upNext = (title: string) => `接下来：${title}`;
export const isBlack = '大屏现在是黑的，按B亮起来。';
export const over = '（已过）';
export const ahead = '还没有揭示';
