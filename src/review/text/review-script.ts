export const loading = '正在取题……';
export const failed = '题目没有取到。';
export const due = (count: number, shown: number) =>
	count === shown ? `有${count}道题可以复习。` : `有${count}道题可以复习，今天先做${shown}道。`;
export const changed = (count: number) => `其中${count}道改过，请再答一次。`;
export const done = (count: number) => `今天复习了${count}道。`;
export const enough = '今天的够了，其余的明天再说；想多做，可以把每天的题数调大。';
export const nothing = '现在没有到期的题。';
export const never = '还没有答过题。先去自测，答过的题会按时排到这里。';
export const gone = (count: number) => `另有${count}道答过的题已经从网站上撤下，记录还留着。`;
export const book = (count: number, most: number) =>
	count === 0 ? '错题本是空的。' : count > most ? `共${count}道，这一次先做${most}道。` : `共${count}道。`;
export const bank = (title: string, count: number) => `${title}（${count}道）`;
export const starred = (count: number) => (count === 0 ? '还没有收藏的题。' : `共${count}道。`);
export const noneFits = '没有符合的题，请放宽一些。';
export const takeOut = '移出错题本';
export const putBack = '放回错题本';
export const takenOut = '已移出错题本。';
export const backIn = '已放回错题本。';
export const home = (due: number, mistakes: number) =>
	[due > 0 ? `${due}道到期` : '', mistakes > 0 ? `错题${mistakes}道` : ''].filter(Boolean).join('，');
