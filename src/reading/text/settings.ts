export const settings = {
	open: '显示',
	label: '显示设置',
	theme: '颜色',
	themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
	size: '字号',
	sizes: { standard: '标准', large: '大字', huge: '特大' },
	contrast: '对比',
	contrasts: { normal: '标准', more: '高对比' },
} as const;
