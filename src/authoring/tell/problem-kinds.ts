/**
 * Every kind of content problem: how to mend it. The key is also the anchor of its section in `content/README.md`.
 */
export const problemKinds = {
	// What the file is
	'missing-file': '补上这个文件，可以照着现有的同类文件写。',
	'stray-file':
		'页面存成 栏目/文件名.mdx，题库、模拟考试、清单和工作表存成 quizzes/文件名.yaml、exams/文件名.yaml、checklists/文件名.yaml、worksheets/文件名.yaml，不再分子文件夹；新的栏目先写进 site.yaml 的 sections；用不着的文件移出 content。',
	'file-name': '改文件名；题库、模拟考试、清单和工作表的文件名要和里面的 id 一样。',
	'not-utf8': '用记事本或其他编辑器打开，“另存为”时编码选UTF-8，再保存一次。',
	'line-ends': '用记事本或其他编辑器打开，“另存为”时换行选Windows（CRLF）或Unix（LF），再保存一次。',
	'empty-file': '写上内容；不是非有不可的文件，也可以删掉。',
	'unreadable-file': '看它是不是文件夹、是不是正被别的软件打开，换成普通的文本文件。',
	'garbled-text': '这里的字已经丢了，换编码找不回来：对照原稿重新写。',
	'hidden-marks': '删掉提示里〔U+…〕所在的那个字符：光标移到它后面，按退格键；还在的，把这几个字重打一遍。',
	'merge-conflict':
		'两个人改了同一处：各加了一条的，两条都留下；改的是同一句的，留下对的一种。再删掉 <<<<<<<、=======、>>>>>>> 这几行，保存。',
	frontmatter: '页面第一行写 ---，写完标题等各项以后另起一行再写 ---，下面才是正文。',

	// How it is written
	'yaml-tab': '把行首的制表符（Tab）换成空格，每一级缩进两个空格。',
	'yaml-colon': '名称后面写半角冒号加一个空格“: ”。',
	'yaml-marks': '换成半角的：空格、短横 -、方括号 [ ]、逗号加空格“, ”、双引号 " "。',
	'yaml-comment': '井号是文字的一部分时，整段用英文双引号括起来；只给编辑看的说明另起一行，以 # 开头。',
	'yaml-syntax': '检查这一行的缩进、冒号和引号；文字里有冒号加空格、井号或引号时，整段用英文双引号括起来。',
	'unknown-field': '改成正确的名称，或者删掉这一项。',
	'missing-field': '补上这一项。',
	'wrong-value': '照前半句说的写法改；拿不准时，看同类文件里现成的一条怎么写。',
	placeholder: '换成要写的内容；用不着的一项，整行删掉。',
	'plain-text': '只写文字，去掉 **、[文字](地址)、<br> 一类的记号；加粗和链接只能用在页面正文里。',

	'corner-quotes':
		'横排的简体文字用弯引号：外层“ ”，里层‘ ’。引用的原文就是这样、不能改的，把这几个字和理由写进 wording.yaml 的 exceptions。',

	// What is in the body
	'body-markup': '正文只写文字和Markdown：不写 import，不用花括号和尖括号。',
	'body-marks': '对照编辑指南改成半角的写法：## 标题 [#编号]、[文字](/地址/)、:::note[标题]。',
	emphasis:
		'加粗写成两边各两个半角星号；星号挨着引号、括号、书名号时，把标点移到星号外面，或者在星号外面空一格；要显示星号本身，前面加反斜线 \\*。',
	strikethrough: '范围写成“5～10”（全角波浪号）或“5至10”；真要划掉的，两边各写两个波浪号 ~~。',
	table: '表格前后各空一行，表头下面加一行 | --- | --- |，竖线用半角的，每行的列数相同。',
	'list-mark': '写成半角短横加空格“- 条目”，有次序的写“1. 条目”，列表前面空一行。',
	aside: '提示框写三行：:::note[标题]、内容、:::，类型只能是 note、tip、caution、danger。',
	'no-headings': '分成几部分，各加一个小标题，写成 ## 标题 [#编号]。',
	'heading-level': '正文的小标题从 ## 开始，一级一级往下：## 下面才用 ###。',
	'duplicate-heading': '给其中一个小标题换一个编号，写成 ## 标题 [#编号]。',
	'dead-link': '改成存在的页面地址，例如 /topics/页面名/；小标题的编号要和那一页里写的 [#编号] 一致。',
	'waiting-link':
		'给这一处写上同样的 draft: true 或 publishAt，和它一起发布；或者先去掉这一处，等它发布了再加上。',
	'dead-image':
		'把图片放在这一页的旁边（同一个文件夹，或者和页面同名的文件夹里），写成 ![说明](文件名.png)，名称和结尾要一样。',
	'image-text': '在方括号里写一句图片上有什么：![说明](文件名.png)。',
	'dead-file':
		'把文件放在这一页的旁边（同一个文件夹，或者和页面同名的文件夹里），写成 [名称](文件名.pdf)，名称和结尾要一样。',
	'file-text': '在方括号里写这个文件叫什么：[名称](文件名.pdf)。',
	'bad-file':
		'图片存成JPG、PNG、WebP、GIF或SVG，录音MP3、M4A，录像MP4、WebM，文件 pdf、docx、xlsx、pptx、zip，重新放进来。',

	// How entries hang together
	'duplicate-id': '换一个没有用过的编号；已经发布的编号不要改，改新加的那个。',
	'alias-conflict': 'formerIds 和 formerPaths 只写自己用过、现在没有别处用的旧编号和旧地址。',
	'duplicate-order': '给新加的那个换一个没有用过的次序号。',
	'duplicate-clause': '对照文件改正其中一个：措施改 clause，文件页改小标题开头的条款名。',
	'duplicate-term': '一个名称只写在一个名词里；从另一个的 term 或 aliases 里删掉。',
	'duplicate-word': '一个说法只写一次；删掉其中一个，或者换一个说法。',
	'unknown-reference': '改成存在的编号；编号见提示里列出的文件。',
	'unknown-source': '出处写成“页面#小标题”或“文件编号 位置”；文件编号见 site.yaml 的 documents。',
	'unknown-clause':
		'条款名照 documents 里这份文件的小标题写，写到小标题的第一个空格为止，例如 plan 二（一）3；真有这一条的，在那一页补上小标题。',
	'source-circle':
		'出处最后要落到 site.yaml 里的一个文件：给其中一页写上“文件编号 位置”，去掉指回来的那一处。',
	'self-reference': '删掉指向自己的这一项。',
	'date-order': '开始日期不能晚于结束日期。',
	'date-outside': '核对年份和月份；确实在起止时间以外、只是大致的时间，加一行 approximate: true。',
	'updates-order': '更新记录新的写在前面。',

	// Questions
	'answer-key': 'answer 和 options 逐个对上：只写有的键，该写的都写，不重复。',
	'answer-count': '多选题至少两个正确答案，并且至少留一个不正确的选项。',
	'option-count': '至少写两项，每项一个键。',
	'blank-count': '题干里每个空写四个下划线 ____，answer 里按顺序给每个空写答案。',
	'duplicate-option': '把重复的选项改成不同的内容。',
	'duplicate-stem': '删掉重复的题，或者改写题干。',
	'option-letters': '选项会打乱次序，不要提到选项字母，也不要用“以上都对”；直接写内容。',
	'full-width-marks': '删掉从别处带来的全角标记 ＝ ～ ｛ ｝。',

	// Mock exams
	'exam-supply': '少抽几道，或者放宽题型、题库、难度，或者给题库加题。',
	'exam-pass': '把及格分改到总分以内。',

	// What the site stands for
	formalism:
		'本站不收按数量考核学习的要求。写清要做的事和要解决的问题，不写笔记篇数、字数、时长、打卡和排名。',

	// Names and set phrases
	wording: '改成提示的写法；原文就是这样、或者是有意写的，把这几个字和理由写进 wording.yaml 的 exceptions。',
} as const;

export type ProblemKind = keyof typeof problemKinds;
