export const willWrite = (name: string) => `用完请点“存进记录文件”，会写回“${name}”。`;
export const written = (name: string) =>
	`已存进“${name}”：这台设备的和文件里原来的都在里面。拔U盘以前，先在电脑上选“弹出”。`;
export const notWritten = (name: string) =>
	`没有写进“${name}”：可能没有允许写入、U盘拔掉了，或者是只读的。文件里原来的没有动。请再试一次，或者点“导出备份”另存一份。`;
export const downloaded =
	'已交给浏览器下载。请把文件移到U盘里，换掉原来的那个；原来那个里还有别的设备的记录、又没有打开过的，先打开，再存一次。';
