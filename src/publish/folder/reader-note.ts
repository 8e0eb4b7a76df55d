/** The note's file: what is different in the folder, for whom it is handed to. */
export const NOTE = '说明.txt';

/**
 * What the note says, for any editor of any Windows: marked as UTF-8, lines ended as there.
 * @param home the home page, which names the site
 */
export function readerNote(home: string): string {
	const title = /<title>([^<]*)<\/title>/.exec(home)?.[1] ?? '';
	return `\ufeff${lines(title).join('\r\n')}\r\n`;
}

const lines = (title: string): string[] => [
	`${title}（文件夹版）`,
	'',
	'一、怎样打开',
	'双击“index.html”。用Edge、Chrome、360极速模式、火狐都可以，不用联网，不用安装。',
	'先看这份说明的，打开“index.html”以后不用再看。文件夹可以放在U盘、共享盘和任何位置，名称有中文、空格都可以；只读的也可以。里面的文件不要单独挪走、改名。',
	'',
	'二、能做什么',
	'阅读、搜索、自测判分、模拟考试、错题和复习、清单、工作表、自学计划、导出和导入、打印，都和网站上一样。',
	'',
	'三、和网站上不同的地方',
	'1．内容停在做这个文件夹的那一天，不会自己更新。',
	'2．没有网址：不能发链接给别人，“搬到新手机”不能生成链接和二维码。',
	'3．没有“离线保存”，也不用：这里本来就不联网。',
	'',
	'四、记录存在哪里',
	'1．勾选、答题和写下的存在这台电脑的浏览器里，不写进U盘，也不上传。换一台电脑，或者换一个浏览器，看不到原来的。',
	'2．几台设备轮流用的，到“我的”里的“一个文件，几台设备轮流用”：用完把记录存成文件放进U盘，换一台设备先打开这个文件，两边的记录会合在一起。',
	'3．Edge、Chrome里，这台电脑上别的本地网页也读得到这些记录。火狐里，记录跟着文件夹的位置：U盘换了盘符、文件夹挪了地方，就看不到原来的，请先存成文件，挪了以后再打开。',
	'4．公用的电脑，先到“我的”打开“公用电脑”，走的时候点“结束并清除”。',
	'5．有的浏览器不让文件夹里的网页保存，或者每一页各存各的。遇到这种情况，页面顶上会写明；离开以前请把记录存成文件。',
];
