export const loading = '正在取题……';
export const failed = '题目没有取到。';
export const resumeFailed = '试卷没有取到，作答都还在。';
export const gone = '这份试卷的记录已经清除。';
export const untimed = '不计时';
export const left = (minutes: number, seconds: number) => `${minutes}分${String(seconds).padStart(2, '0')}秒`;
export const warn = (minutes: number) => `还剩${minutes}分钟。`;
export const timeUp = '时间到了，已按现有的作答交卷。';
export const elsewhere = '这份试卷已在另一个窗口交卷。';
export const handedIn = '已交卷。';
export const answered = (done: number, total: number) => `已答${done} / ${total}`;
export const marks = {
	done: '已答',
	open: '未答',
	changed: '改过',
	right: '✓ 对',
	partial: '◐ 部分',
	wrong: '✗ 错',
	unanswered: '未答',
	invalid: '未计',
} as const;
export const sheetLabel = (number: number, state: string, isFlagged: boolean) =>
	`第${number}题，${state}${isFlagged ? '，待查' : ''}`;
export const unanswered = '这题没有作答';
export const invalid = '这题的作答读不出来，没有得分';
export const notScored = '这题没有计分';
export const flag = '标记待查';
/** So many of them are named; the answer sheet has the others. */
const NAMED = 12;
export const blanks = (numbers: readonly number[]) =>
	numbers.length === 0
		? '每道题都答了。'
		: numbers.length > NAMED
			? `还有${numbers.length}道题没有答，答题卡上标着。`
			: `还有${numbers.length}道题没有答：第${numbers.join('、')}题。`;
export const changed = (numbers: readonly number[]) =>
	numbers.length === 0 ? '' : `第${numbers.join('、')}题在开考以后改过，原来的答案不算，请看过再答。`;
export const flags = (numbers: readonly number[]) =>
	numbers.length === 0 ? '' : `标记待查的：第${numbers.join('、')}题。`;
export const partTitle = (title: string, count: number, points: number) =>
	`${title}（${count}题，每题${points}分）`;
export const score = (points: number, max: number) => `得分${points} / ${max}`;
export const passed = (pass: number) => `达到了及格线（${pass}分）。`;
export const notPassed = (pass: number) =>
	`没有达到及格线（${pass}分）。没答对的题在下面有解析和出处，答错的也放进了错题本。`;
export const section = (title: string, right: number, of: number, points: number, max: number) =>
	`${title}：答对${right} / ${of}，得分${points} / ${max}`;
export const onlyMissed = '只看没答对的';
export const all = '看全部题目';
export const removed = '这道题已经从网站上撤下，不计分。';
export const pastItem = (when: string, points: number, max: number) => `${when}：${points} / ${max}`;
export const view = '查看';
export const viewLabel = (when: string) => `查看${when}的试卷`;
export const paperNumber = (seed: string) => `试卷编号${seed}`;
/** What a number may be copied with; the longest first. */
export const numberLabels = ['试卷编号', '编号'];
