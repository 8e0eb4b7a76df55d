export const unsaid =
	'刚才的改动可能没有存下，详细说明也没能载入（网络断了）。请先不要关掉这一页，联网后再改一次。';
export const exportNow = '现在导出';
export const dismiss = '知道了';
