import { FolderFault } from './content-folder.ts';

const CAUSES: Readonly<Record<string, (file: string) => string>> = {
	NotAllowedError: () => '浏览器收回了读写这个文件夹的许可。点“重新允许”，再保存一次。',
	SecurityError: () => '浏览器不让读写这个文件夹。换一个文件夹，或者用压缩包。',
	NoModificationAllowedError: (file) =>
		`${file}正被别的程序占用，没有保存。关掉占用它的程序（WPS、记事本）再保存一次。`,
	QuotaExceededError: () => '磁盘满了，没有保存。清出空间再保存一次。',
	NotFoundError: () => '文件夹或者文件不在了：看它是不是被移走、改名，移动硬盘是不是拔掉了。',
	NotReadableError: (file) => `${file}读不出来：看它是不是正被别的程序占用，关掉以后再试一次。`,
};

/**
 * Does something with the folder; what the browser refuses is told in words.
 * @param file the one that it is done with
 */
export async function refusedInWords<Value>(act: () => Promise<Value>, file?: string): Promise<Value> {
	try {
		return await act();
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
		const named = file === undefined ? '文件' : `“${file.replace(/^content\//, '')}”`;
		throw new FolderFault(CAUSES[error.name]?.(named) ?? `浏览器没有做完：${error.message}`);
	}
}
