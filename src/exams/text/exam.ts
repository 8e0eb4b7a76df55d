export const list = '模拟考试';
export const pageTitle = (title: string) => `模拟考试：${title}`;
export const summary = (count: number, minutes: number, description: string) =>
	`${count}题，${minutes}分钟。${description}`;
export const selfCheck = '这是给自己看的检查：试卷、作答和得分只存在这个浏览器里，不上传，没有人看得到。';
export const how =
	'每次抽到的题不一样。作答随时保存，关掉页面再回来可以接着答；计时的考试关掉页面时间也照常走。';
export const parts = '试卷';
export const part = '部分';
export const count = '题数';
export const points = '每题分值';
export const sum = '合计';
export const facts = (total: number, pass: number, minutes: number) =>
	`满分${total}分，及格线${pass}分，时间${minutes}分钟。`;
export const timed = (minutes: number) => `开始考试（${minutes}分钟）`;
export const untimed = '不计时开始';
export const number = '试卷编号';
export const numberHint = '不填就新抽一份；填上以前记下的编号，做的是同一份。';
export const numberUse = '（记下它，以后填上就能再做同一份）';
export const retry = '再试一次';
export const sample = '样卷';
export const sampleHint = '下面是一份固定的样卷，可以阅读和打印，参考答案单独一页。';
export const noScript = '浏览器没有运行脚本：不能抽题、计时和保存作答，可以读下面的样卷，或打印出来做。';
export const past = '以前的成绩';
export const sheet = '答题卡';
export const left = '剩余时间';
export const handIn = '交卷';
export const dialogTitle = '现在交卷？';
export const goOn = '继续作答';
export const clockTitle = '时间对不上，怎样计时？';
export const clockShift = '接着原来剩下的时间做';
export const clockCount = '这段时间也算';
export const result = '成绩';
export const paper = '试题';
export const again = '再考一次';
export const toBook = '去错题本';
export const keyPage = '参考答案';
