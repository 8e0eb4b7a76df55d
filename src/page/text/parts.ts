/** What is said where a part of a page does not come; built with the page, since no script may come any more. */
export const gone = '网站更新了，请刷新；记录都在。';
export const refresh = '刷新';
/** The cause follows (why-script.ts). */
export const away = '这一部分没有载入，已经做的都在。';
export const stuck = '网络是通的，这一部分还是没有载入。刷新这一页再用；已经做的都在。';
export const again = '再试一次';
