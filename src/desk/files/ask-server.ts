import { FolderFault } from './content-folder.ts';

const GONE = '办公室的命令窗口已经关闭，连不上内容文件夹。重新打开编辑台；没有保存的改动还留在这个浏览器里。';

/**
 * Asks the desk's server for something; an answer of 409 is one of its answers.
 * @throws FolderFault where it is gone, or refuses and says why
 */
export async function askServer(address: URL, init: RequestInit = {}): Promise<Response> {
	let answer: Response;
	try {
		answer = await fetch(address, init);
	} catch {
		throw new FolderFault(GONE);
	}
	if (!answer.ok && answer.status !== 409) throw new FolderFault((await answer.text()) || GONE);
	return answer;
}
