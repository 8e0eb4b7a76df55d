import type { Status } from '../core/status.ts';

export const statuses = {
	todo: '未开始',
	doing: '进行中',
	done: '已完成',
	na: '不适用',
} as const satisfies Record<Status, string>;
