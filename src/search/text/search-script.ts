export const searching = '正在搜索…';
export const slow = (kilobytes: number) => `网络较慢，仍在加载（已收到${kilobytes} KB）…`;
export const none = '没有找到';
export const noneHint = '换一个短一点的词试试。';
export const noneScope = '可以去掉筛选再试。';
export const failed = '搜索没能完成：有一部分索引没有收到，可能是网络断开或者太慢。';
export const retry = '重试';
export const count = (count: number, exact: boolean) => (exact ? `找到${count}条` : `找到大约${count}条`);
export const instead = (wording: string) => `下面是“${wording}”的结果。`;
export const also = (name: string) => `同时找了“${name}”。`;
export const cut = (most: number) => `只找了前${most}个字。`;
export const ways = '也可以从栏目里找：';
export const waysLabel = '其他去处';
export const closest = (count: number) => `没有和输入完全一样的字句，下面是最接近的${count}条。`;
export const source = '出处：';
/** What a question of a bank is that only states something: it may be false. */
export const statement = '判断题';
/** What a field of the content is called where it answers a question. */
export const fields = { when: '时间', units: '责任单位', says: '释义' } as const;
export const daysLeft = (days: number) => (days === 0 ? '就是今天' : `还有${days}天`);
export const going = '正在进行';
export const over = '已经过去';
export const didYouMean = '您是不是要找：';
export const more = '更多结果';
export const allOnPage = '在搜索页查看全部';
export const questions = '题目';
export const filters = '筛选';
export const any = '全部';
export const filterNames = { kind: '栏目', strand: '类别', unit: '责任单位' } as const;
