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
export const writtenInPart = (why: string, written: readonly string[]): string =>
	`${why}只写了${written.join('、')}，别的没有写。先解决上面说的，再保存一次，会接着写完`;
export const halfTitle = '上次保存到一半';
export const half = '上次保存几个文件的时候，网页关掉了，只写了一部分。';
export const halfWritten = '已经写好的';
export const halfUnwritten = '还没有写的';
export const halfChanged = '后来在别处改过的，不会动它';
export const writeRest = '接着写完';
export const takeBack = '退回原样';
export const decideLater = '先不决定';
export const halfNotDone = (why: string): string => `没有做完：${why}下次打开编辑台还会再问。`;
