export const nothingChanged = '没有改动。';
export const changedAt = (line: number, before: number, after: number): string =>
	before === after
		? `从第${line}行起，改了${after}行。`
		: before === 0
			? `在第${line}行加了${after}行。`
			: after === 0
				? `从第${line}行起，删了${before}行。`
				: `从第${line}行起，${before}行换成了${after}行。`;
export const conflictTitle = '这个文件有人改过';
export const conflict = (file: string): string =>
	`你打开以后，${file} 在别处改过。两边的改动都在下面，还没有写进文件，哪一边都没有丢。`;
export const goneTitle = '这个文件不在了';
export const gone = (file: string): string => `你打开以后，${file} 在别处删掉或者改名了。你写的还在这里。`;
export const mine = '你改的';
export const theirs = '别处改的';
export const keepBoth = '两处都留下';
export const keepMine = '用我的，不要别处改的';
export const keepTheirs = '用别处改的，不要我的';
export const writeAgain = '重新建这个文件';
export const later = '先不决定';
