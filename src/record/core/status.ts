/** How far something is that the reader means to do. */
export const STATUSES = ['todo', 'doing', 'done', 'na'] as const;

/** 未开始, 进行中, 已完成, 不适用. */
export type Status = (typeof STATUSES)[number];

export const isStatus = (value: unknown): value is Status => (STATUSES as readonly unknown[]).includes(value);
