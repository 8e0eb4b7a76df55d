export const title = '导入';
export const dropHere = '把文件拖到这里，或者点这里选';
export const kinds =
	'题目：表格 .xlsx、.csv，文本 .txt（普通试卷、GIFT、Aiken），Moodle的 .xml，别的学习活动的题库 .yaml 或者整份内容 .zip。页面：Word的 .docx。';
export const emptySheet = '下载空的题目表（.xlsx）';
export const emptySheetName = '题目.xlsx';
export const refused = (name: string, why: string): string =>
	`“${name}”没有导入：${why}${/[。？！]$/.test(why) ? '' : '。'}`;
export const unreadable = (name: string): string =>
	`“${name}”读不出来，没有导入：是文件夹的，打开它，选里面的文件；是文件的，关掉正在用它的软件，再来一次。`;
export const noQuestions = '里面没有题目。';
export const paste = '也可以把试卷的文字粘贴在这里';
export const readPasted = '读粘贴的文字';
export const pastedName = '粘贴的文字.txt';
export const into = '放进哪个题库';
export const newBank = '新建一个题库……';
export const bankGone = '上次选的题库已经不在了，或者改了编号。重新选一个。';
export const bankTitle = '新题库的名称';
export const bankId = '新题库的编号';
export const source = '没有写出处的题，出处是';
export const sharedExplanation = '没有写解析的题，解析都写';
export const sharedExplanationHint =
	'一段话对每一题都说得通才写在这里；各有各的理由的，写在下面每一题的“解析”里。';
export const leftHint =
	'没有收下的，缺出处的在上面选，缺解析、答案的写在那一题下面，别的点开题目改；也可以下载成表格，补好再拖进来。';
export const openBank = '打开题库';
export const rows = (taken: number, leftOut: number): string => `收下${taken}题，没有收下${leftOut}题`;
export const takenMark = '收下';
export const changedMark = '收下，有改动';
export const leftMark = '没有收下';
export const dropped = '不要';
export const columns = ['结果', '位置', '题目', '说明'] as const;
export const skip = '不要这一题';
export const takeBack = '还是要';
export const fields = {
	kind: '题型',
	stem: '题干',
	answer: '答案',
	explanation: '解析',
	difficulty: '难度',
	source: '出处',
} as const;
export const optionOf = (letter: string): string => `选项 ${letter}`;
export const preview = '读者看到的样子';
export const save = (count: number, bank: string): string =>
	`把这${count}题放进${bank === '' ? '新的题库' : `“${bank}”`}`;
export const saved = (count: number, bank: string): string => `${count}题放进了题库“${bank}”。`;
export const leftSheet = '下载没有收下的题（.xlsx）';
export const leftSheetName = '没有导入.xlsx';
export const notes = '关于这个文件';
export const bankUnreadable = '这个题库的文件读不通，先照提示改好，再导入。';
export const stopped =
	'题库刚刚在别处改过，这些题现在有的收不下了，没有写进去。下面已经按新的题库排好，看过再点一次。';
export const answer = '答案：';
export const explanation = '解析：';
export const section = '栏目';
export const pageId = '编号（会成为网址）';
export const makePage = '做成页面，接着写';
export const lost = '没能照原样收下';
export const changes = '改动';
export const pictures = (count: number): string => `图片${count}张，会放进这一页自己的文件夹。`;
export const pageThere = '已经有这一页，换一个编号。';
export const takeNext = (name: string): string => `接着读“${name}”`;
export const restored = '上次没有做完的导入还在，接着做就可以。一起拖进来、还没有读的文件，要再拖一次。';
export const unkept =
	'这个浏览器存不下没有做完的导入（太大，或者存储已满、关着）：关掉网页会丢，先把收下的题放进题库。';
export const replaceMended = (name: string, count: number): string =>
	`“${name}”里改过的${count}题还没有放进题库，换成新的就没有了。换吗？`;
