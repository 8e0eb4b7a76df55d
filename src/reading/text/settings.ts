export const open = '字号';
export const label = '字号与显示设置';
export const theme = '颜色';
export const themes = { auto: '跟随系统', light: '浅色', dark: '深色' } as const;
export const size = '字号';
export const sizes = { standard: '标准', large: '大字', huge: '特大' } as const;
export const contrast = '对比';
export const contrasts = { normal: '标准', more: '高对比' } as const;
