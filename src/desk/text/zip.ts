export const empty = '这个文件是空的，不是压缩包。请重新压缩 content 文件夹再来。';
export const noZip = '这不是 ZIP 压缩包。请把 content 文件夹压缩成 .zip 再来（.rar、.7z 不行）。';
export const split = '这是分卷压缩包里的一卷，打不开。请不分卷，重新压缩 content 文件夹。';
export const tooLarge = '压缩包超过1 GB，打不开。请去掉不用的录像再压缩。';
export const unreadable = '压缩包读不出来：看它是不是被移走了、改过，或者正被别的程序占用，再打开一次。';
export const cutOff = '压缩包不完整，像是没有下载完或者没有拷贝完。请重新拷贝或者重新压缩一次。';
export const damaged = '压缩包是坏的，打不开。请重新压缩一次。';
export const damagedFile = (file: string): string => `压缩包里的“${file}”是坏的，读不出来。请重新压缩一次。`;
export const larger = (file: string): string =>
	`压缩包里的“${file}”展开以后比它写明的大，不像正常的压缩包，没有打开。请重新压缩一次。`;
export const encrypted = '压缩包设了密码，打不开。请不设密码，重新压缩一次。';
export const otherMethod = (file: string): string =>
	`压缩包里的“${file}”用的压缩方法这里打不开。请用 Windows 自带的压缩（右键，“发送到”，“压缩文件夹”）重新压缩一次。`;
export const climbs = (file: string): string =>
	`压缩包里的“${file}”指向文件夹外面，不像正常的压缩包，没有打开。`;
export const link = (file: string): string =>
	`压缩包里的“${file}”是指向别处的链接，不是文件。请换成文件本身，再压缩一次。`;
export const noProgramme = '压缩包里没有 site.yaml，不是一个学习活动的内容。请压缩整个 content 文件夹。';
export const zipInside = (file: string): string =>
	`压缩包里没有 site.yaml，只有另一个压缩包“${file}”。请先解压，再打开里面的那一个。`;
export const twoProgrammes = (one: string, other: string): string =>
	`压缩包里有两份内容：“${one}”和“${other}”。请只压缩要改的那一个 content 文件夹。`;
export const sameName = (one: string, other: string): string =>
	one === other
		? `压缩包里有两个“${one}”，不知道哪一个是对的。请重新压缩 content 文件夹。`
		: `压缩包里的“${one}”和“${other}”只差大小写，在 Windows 上会互相覆盖。请改掉其中一个的名称，再压缩一次。`;
export const tooMany = (number: number, most: number): string =>
	`压缩包里有${number}个文件，超过${most}个，不像一个内容文件夹，没有打开。请只压缩 content 文件夹。`;
export const tooMuch = '压缩包展开以后太大，超过1.5 GB，没有打开。请只压缩 content 文件夹，去掉不用的录像。';
export const fileTooLarge = (file: string): string =>
	`压缩包里的“${file}”展开以后超过500 MB，没有打开。请去掉它，或者换成小一些的，再压缩一次。`;
export const anotherWindow =
	'另一个窗口已经打开了一个压缩包，两边的改动会混在一起。请到那个窗口里接着改，或者关掉它，再在这里打开。';
export const toDelete = '要删除的文件.txt';
export const downloaded = (removed: number): string =>
	`下载了。解压到放着 content 的文件夹，覆盖同名的文件${removed === 0 ? '' : `，再把“${toDelete}”里列的${removed}个文件删掉`}。覆盖以前看那里同名文件的“修改日期”：比打开的内容新的，别人改过，不要覆盖；从现在的 content 重新打开，再改那几处。`;
export const nothingSinceOpening = '打开以后还没有改动。';
export const nothingChanged = '还没有改动。';
