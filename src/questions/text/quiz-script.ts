// What the scripts of practice say: one export a text, so that scripts carry only what they use.
export const outcomes = {
	right: '✓ 回答正确',
	partial: '◐ 部分正确',
	wrong: '✗ 回答错误',
	unanswered: '还没有作答',
	invalid: '答案和题目对不上，请再答一次',
} as const;
export const overlong = '有一个空超过200字，没有记下。请改短。';
export const notKept = '浏览器没有存下这里选的，离开这一页以前请先提交。';
export const partsLeft = (count: number) => `还有${count}处空着。填好再提交；再按一次“提交”，就照现在的判。`;
export const key = '正确答案';
export const chosen = '你选了';
export const choices = { right: '✓ 选对', wrong: '✗ 错选', missed: '○ 漏选' } as const;
export const partRight = '✓ 正确';
export const partWrong = (expected: string) => `✗ 应为：${expected}`;
export const step = (button: string, item: string) => `${button}：${item}`;
export const answered = (done: number, total: number) => `已答${done} / ${total}`;
export const at = (at: number, of: number) => `第${at}题 / 共${of}题`;
export const rightCount = (count: number) => `答对${count}题`;
export const all = '全部题目';
export const one = '一题一题做';
export const toSummary = '看小结';
export const next = '下一题';
export const star = '☆ 收藏';
export const starred = '★ 收藏';
