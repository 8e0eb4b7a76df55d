export const filter = '筛选';
export const strand = '类别';
export const unit = '责任单位';
export const time = '时间';
export const all = '全部';
export const throughout = '全程';
export const recurring = '每周、每月';
export const unscheduled = '未定日期';
export const name = '措施';
export const reset = '清除筛选';
/** What a unit has to do with a measure, and its sign. */
export const parts = { answers: '负责', leads: '牵头', helps: '参加' } as const;
export const signs = { answers: '●', leads: '★', helps: '○' } as const;
export const caption = '措施、责任单位和时间，按类别分组';
