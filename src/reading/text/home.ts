export const now = '现在做什么';
export const continueReading = '上次读到';
export const ways = '要做什么';
export const glance = '一图读懂';
