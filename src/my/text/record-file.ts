export const title = '一个文件，几台设备轮流用';
export const hint = 'U盘带着走';
export const text =
	'第一次：点“存进记录文件”，把得到的文件移到U盘里。以后每换一台设备：先打开这个文件，用完再存进去。打开时两边的记录会合在一起，同一条以后改的为准。';
export const warning = '文件里有你的答题、勾选和写下的文字，谁拿到谁就能看到。';
export const open = '打开记录文件';
export const save = '存进记录文件';
