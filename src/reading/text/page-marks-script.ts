export const marks = {
	stars: { off: '☆ 收藏', on: '★ 收藏' },
	reads: { off: '○ 标为已读', on: '✓ 已读' },
} as const;
