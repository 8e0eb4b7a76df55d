import type { Driver } from './driver.ts';
import { until } from './driver.ts';

/** The files that the pages come from. */
export interface Site {
	/** Takes files of scripts away by how they are named, once no other browser lacks any; gives what brings them back. */
	lose(script: string): Promise<() => void>;
}

/** The core journeys of a reader, each alike in every browser. */
export const journeys: Record<string, (driver: Driver, base: string, site: Site) => Promise<void>> = {
	async read(driver, base) {
		await driver.open(`${base}topics/ideals/`);
		await until('标题和样式没有出来', () =>
			driver.run(
				`return document.querySelector('h1').textContent === '理想信念' && getComputedStyle(document.querySelector('.band')).backgroundColor === 'rgb(155, 27, 30)'`,
			),
		);
		await driver.run(`document.querySelector('[rel=next]').click()`);
		await until('下一页没有打开', () =>
			driver.run(`return !location.pathname.includes('/ideals/') && !!document.querySelector('h1')`),
		);
	},
	async search(driver, base) {
		await driver.open(`${base}search/?q=${encodeURIComponent('读书班')}`);
		await until(
			'没有搜索结果',
			() => driver.run(`return !!document.querySelector('#search-results > li a')`),
			40,
		);
		await driver.run(`document.querySelector('#search-results > li a').click()`);
		await until('结果页里没有这个词', () =>
			driver.run(
				`return !location.pathname.includes('/search/') && document.querySelector('main').textContent.includes('读书班')`,
			),
		);
	},
	async practise(driver, base) {
		await driver.open(`${base}quizzes/ideals/`);
		await until('判分没有结果', () =>
			driver.run(`
				const question = document.querySelector('study-question[data-kind=single]');
				const { answer } = JSON.parse(question.dataset.answer);
				for (const input of question.querySelectorAll('fieldset input')) if ([answer].flat().includes(input.value)) input.click();
				[...question.querySelectorAll('button')].find((button) => button.textContent.trim() === '提交').click();
				return question.querySelector('[role=status]').textContent.includes('回答正确');
			`),
		);
	},
	async tick(driver, base) {
		await driver.open(`${base}checklists/member/`);
		await until('勾选没有记住', () =>
			driver.run(`
				const box = document.querySelector('#item-member-textbooks');
				if (!box.checked) box.click();
				return document.querySelector('[data-count]').textContent.includes('1 /');
			`),
		);
		await driver.open(`${base}topics/ideals/`);
		await driver.open(`${base}checklists/member/`);
		await until('重新打开以后勾选不见了', () =>
			driver.run(`return document.querySelector('#item-member-textbooks').checked`),
		);
	},
	async lose(driver, base, site) {
		const isFilled = `!!document.querySelector('[data-more] textarea')`;
		const isSaid = `!document.querySelector('[data-part=away]').hidden`;
		await driver.open(`${base}checklists/branch/`);
		await until('清单没有准备好', () =>
			driver.run(
				`return !!document.querySelector('[data-ready] [data-more], study-checklist:defined [data-more]')`,
			),
		);
		const bringBack = await site.lose('checklist-panel');
		try {
			await until('没有说这一部分没有载入', () =>
				driver.run(`
					const more = document.querySelector('[data-more]');
					if (!more.open) more.querySelector('summary').click();
					return ${isSaid} && !${isFilled};
				`),
			);
			await driver.run(`document.querySelector('[data-part=away] button').click()`);
			await until('再试一次以后什么都没有说', () =>
				driver.run(`return [...document.querySelectorAll('[data-part]')].some((part) => !part.hidden)`),
			);
		} finally {
			bringBack();
		}
		await until('找回来的部分没有载入', () =>
			driver.run(`
				for (const again of document.querySelectorAll('[data-part]:not([hidden]) button:last-child')) again.click();
				return ${isFilled} && [...document.querySelectorAll('[data-part]')].every((part) => part.hidden);
			`),
		);
	},
	async sit(driver, base) {
		await driver.open(`${base}exams/general/`);
		await until('试卷没有抽出来', () =>
			driver.run(`
				const exam = document.querySelector('study-exam');
				if (exam.dataset.state === 'start') exam.querySelector('[data-begin=""]').click();
				return exam.querySelectorAll('study-question').length === 20;
			`),
		);
		await until('作答没有记下', () =>
			driver.run(`
				const exam = document.querySelector('study-exam');
				const choice = exam.querySelector('.choice input');
				if (!choice.checked) choice.click();
				return exam.querySelector('[data-count]').textContent.includes('1');
			`),
		);
		await driver.open(`${base}topics/ideals/`);
		await driver.open(`${base}exams/general/`);
		await until('重新打开以后作答不见了', () =>
			driver.run(`
				const choice = document.querySelector('study-exam .choice input');
				return choice !== null && choice.checked;
			`),
		);
		await until('没有交卷', () =>
			driver.run(`
				const exam = document.querySelector('study-exam');
				const dialog = exam.querySelector('[data-ask-hand-in]');
				if (exam.dataset.state === 'running' && !dialog.open) exam.querySelector('[data-hand-in]').click();
				if (dialog.open) dialog.querySelector('[value=yes]').click();
				return exam.dataset.state === 'done' && exam.querySelector('[data-score]').textContent.includes('得分');
			`),
		);
	},
	async list(driver, base) {
		await driver.open(`${base}checklists/mine/`);
		await until('自己的清单没有建成', () =>
			driver.run(`
				const form = document.querySelector('[data-create]');
				if (!document.querySelector('.lists li')) {
					form.querySelector('input').value = '出差要带的';
					form.querySelector('button').click();
				}
				return !!document.querySelector('.lists li a') || location.hash.length > 1;
			`),
		);
		await driver.open(`${base}topics/ideals/`);
		await driver.open(`${base}checklists/mine/`);
		await until('自己的清单不见了', () =>
			driver.run(`return document.querySelector('.lists').textContent.includes('出差要带的')`),
		);
	},
	async worksheet(driver, base) {
		await driver.open(`${base}worksheets/three-lists/`);
		await until('工作表里没有写进一行', () =>
			driver.run(`
				const sheet = document.querySelector('study-worksheet');
				if (sheet.querySelector('tr[data-row]')) return true;
				const press = (button) => sheet.querySelector(button).click();
				if (!sheet.querySelector('[data-notice]').hidden) press('[data-understood]');
				if (!sheet.querySelector('dialog').open) press('[data-add]');
				if (!sheet.querySelector('dialog').open) return 'closed';
				sheet.querySelector('dialog textarea, dialog input').value = '走到最后一户';
				press('dialog [value=save]');
			`),
		);
		await driver.open(`${base}topics/ideals/`);
		await driver.open(`${base}worksheets/three-lists/`);
		await until('工作表里的一行不见了', () =>
			driver.run(
				`return [...document.querySelectorAll('tr[data-row]')].some((row) => row.textContent.includes('走到最后一户'))`,
			),
		);
	},
	async plan(driver, base) {
		await driver.open(`${base}my/plan/`);
		await until('自学计划没有排出来，或者没有勾上', () =>
			driver.run(`
				const plan = document.querySelector('study-plan:defined');
				if (!plan) return 'undefined';
				const ticks = plan.querySelectorAll('[data-weeks] input');
				if (ticks.length === 0) {
					for (const box of [...plan.querySelectorAll('[name=chapter]')].slice(0, 2)) box.checked = true;
					plan.querySelector('form').requestSubmit();
					return 'none';
				}
				if (!ticks[0].checked) ticks[0].click();
				return plan.querySelector('[data-count]').textContent.includes('1 / 2');
			`),
		);
		await driver.open(`${base}my/`);
		await until('“我的”里没有自学计划', () =>
			driver.run(`return document.querySelector('study-my-plan').textContent.includes('1 / 2')`),
		);
	},
	async share(driver, base) {
		await driver.open(`${base}my/`);
		await until('公用电脑模式没有打开', () =>
			driver.run(`
				const isOn = document.documentElement.classList.contains('shared-machine');
				if (!isOn) document.querySelector('study-shared-machine [data-begin]').click();
				return isOn && getComputedStyle(document.querySelector('.shared-sign')).display !== 'none';
			`),
		);
		await driver.open(`${base}checklists/member/`);
		await until('别的窗口里的勾选露出来了，或者没有记在这个窗口里', () =>
			driver.run(`
				const box = document.querySelector('#item-member-online');
				if (document.querySelector('#item-member-textbooks').checked) return 'shown';
				if (!box.checked) box.click();
				return Array.from(sessionStorage, (_, at) => sessionStorage.key(at)).some((key) => key.endsWith(':ticks'));
			`),
		);
		await driver.open(`${base}my/`);
		await until('没有结束公用电脑模式', () =>
			driver.run(`
				if (!document.documentElement.classList.contains('shared-machine')) return true;
				const dialog = document.querySelector('[data-ask-end]');
				if (dialog.open) dialog.querySelector('[value=yes]').click();
				else document.querySelector('[data-end]').click();
				return false;
			`),
		);
	},
	async export(driver, base) {
		await driver.open(`${base}my/`);
		await until('导出的备份里没有刚才的勾选', () =>
			driver.run(`
				// Within the loop: opened from a folder, a page may load itself once more after another one changed its look.
				if (!('exported' in window)) {
					window.exported = '';
					const make = URL.createObjectURL;
					URL.createObjectURL = (blob) => {
						blob.text().then((text) => (window.exported = text));
						return make.call(URL, blob);
					};
					HTMLAnchorElement.prototype.click = () => {};
				}
				[...document.querySelectorAll('button')].find((button) => button.textContent.trim() === '导出备份').click();
				return window.exported.includes('member-textbooks');
			`),
		);
	},
};

/** What is tried besides where pages are opened from a folder. */
export const folderJourneys: Record<string, (driver: Driver, base: string) => Promise<void>> = {
	/** After the journeys of a reader, which left a tick. */
	async 'closed and opened again'(driver, base) {
		await driver.restart!();
		await driver.open(`${base}checklists/member/`);
		await until('关掉浏览器再打开，勾选不见了', () =>
			driver.run(`return document.querySelector('#item-member-textbooks').checked`),
		);
	},
};
