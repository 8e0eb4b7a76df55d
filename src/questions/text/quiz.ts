export const title = '自测';
export const description = '每道题提交后给出解析和出处。答题只记在这台设备上，别人看不到，没有分数榜。';
export const banks = '按题库练习';
export const count = (questions: number) => `${questions}题`;
export const pageTitle = (title: string) => `自测：${title}`;
export const restart = '重新练习';
