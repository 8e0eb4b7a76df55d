import type { Worksheet } from '../../model/worksheet.ts';

type ByLayout = Readonly<Record<Worksheet['layout'], string>>;

export const title = '工作表';
export const description =
	'照着栏目写提纲、列问题，写了只存在这台设备上，别人看不到。用不用、写多少都由自己定；可以打印空白的用笔填。';
export const summary = '写提纲、列问题用的表，各自选用';
export const actions = '改动';
export const notice =
	'写下的内容只存在这台设备的这个浏览器里，不上传，网站和别人都看不到。但同一台电脑、同一个浏览器的使用者能看到：办公室公用电脑上，请先打开“公用电脑”，记录就只在这个窗口里，窗口关了就没有。涉密内容不要写在这里。';
export const toShared = '去打开“公用电脑”';
export const noticeTitle = '先说明一件事';
export const understood = '知道了，开始填';
export const noScript = '填写要运行脚本；空白的可以打印出来用笔填。';
export const add: ByLayout = { table: '加一行', sheets: '写一份' };
export const edit = '修改';
export const up = '上移';
export const down = '下移';
export const remove = '删除';
export const csv = '导出表格（.csv）';
export const print = '打印';
export const save = '保存';
export const cancel = '取消';
export const editTitle: ByLayout = { table: '填写一行', sheets: '填写一份' };
export const checks = '填的时候对照一下';
export const related = '相关要求';
export const caption = (labels: readonly string[]) => labels.join('、');
export const empty = '还没有写。';
export const back = '全部工作表';
