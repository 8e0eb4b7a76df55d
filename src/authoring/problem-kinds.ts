/**
 * Every kind of content problem: how to mend it. The key is also the anchor of its section in `content/README.md`.
 */
export const problemKinds = {
	'missing-file': '补上这个文件，可以照着现有的同类文件写。',
	'not-utf8': '用记事本或其他编辑器打开，「另存为」时编码选 UTF-8，再保存一次。',
	'byte-order-mark': '「另存为」时编码选 UTF-8（不要选「带 BOM 的 UTF-8」）。',
	'empty-file': '写上内容，或者删掉这个文件。',
	frontmatter: '页面第一行写 ---，写完标题等各项以后另起一行再写 ---，下面才是正文。',
	'yaml-tab': '把行首的制表符（Tab）换成空格，每一级缩进两个空格。',
	'yaml-colon': '把全角冒号「：」改成半角冒号加一个空格「: 」。',
	'yaml-syntax': '检查这一行的缩进、冒号和引号；文字里有冒号加空格、井号或引号时，整段用英文双引号括起来。',
	'unknown-field': '改成正确的名称，或者删掉这一项。',
	'missing-field': '补上这一项。',
	'wrong-value': '照说明改正。',
	'file-name': '文件名只用小写英文字母、数字和连字符；题库和清单的文件名要和里面的 id 一样。',
	'body-markup': '正文只写文字和 Markdown：不写 import，不用花括号和尖括号。',
	'duplicate-id': '换一个没有用过的编号；已经发布的编号不要改，改新加的那个。',
	'duplicate-order': '给其中一个换一个次序号。',
	'alias-conflict': 'formerIds 只写自己用过、现在没有人用的旧编号。',
	'unknown-reference': '改成存在的编号；编号见提示里列出的文件。',
	'unknown-source': '出处写成「页面#小标题」或「文件编号 位置」；文件编号见 site.yaml 的 documents。',
	'dead-link': '改成存在的页面地址，例如 /topics/页面名/；小标题的编号要和那一页里写的 [#编号] 一致。',
	'date-order': '开始日期不能晚于结束日期。',
	'updates-order': '更新记录新的写在前面。',
	'answer-key': 'answer 里只写 options 里有的键。',
	'answer-count': '多选题至少两个正确答案，并且至少留一个不正确的选项。',
	'blank-count': '题干里每个空写四个下划线 ____，answer 里按顺序给每个空写答案。',
	'duplicate-option': '把重复的选项改成不同的内容。',
	'duplicate-stem': '删掉重复的题，或者改写题干。',
	'option-letters': '选项会打乱次序，不要提到选项字母，也不要用「以上都对」；直接写内容。',
	'full-width-marks': '删掉从别处带来的全角标记 ＝ ～ ｛ ｝。',
	formalism:
		'本站不收按数量考核学习的要求。写清要做的事和要解决的问题，不写笔记篇数、字数、时长、打卡和排名。',
} as const;

export type ProblemKind = keyof typeof problemKinds;
