import type { Driver } from './driver.ts';
import { until } from './driver.ts';

/** The core journeys of a reader, each alike in every browser. */
export const journeys: Record<string, (driver: Driver, base: string) => Promise<void>> = {
	async read(driver, base) {
		await driver.open(`${base}topics/ideals/`);
		await until('标题和样式没有出来', () =>
			driver.run(
				`return document.querySelector('h1').textContent === '理想信念' && getComputedStyle(document.querySelector('.band')).backgroundColor === 'rgb(155, 27, 30)'`,
			),
		);
		await driver.run(`document.querySelector('[rel=next]').click()`);
		await until('下一页没有打开', () =>
			driver.run(`return !location.pathname.endsWith('/ideals/') && !!document.querySelector('h1')`),
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
				`return !location.pathname.endsWith('/search/') && document.querySelector('main').textContent.includes('读书班')`,
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
				return document.querySelector('[data-count]').textContent.includes('1');
			`),
		);
		await driver.open(`${base}topics/ideals/`);
		await driver.open(`${base}checklists/member/`);
		await until('重新打开以后勾选不见了', () =>
			driver.run(`return document.querySelector('#item-member-textbooks').checked`),
		);
	},
	async export(driver, base) {
		await driver.open(`${base}my/`);
		await driver.run(`
			const make = URL.createObjectURL;
			URL.createObjectURL = (blob) => { blob.text().then((text) => (window.exported = text)); return make.call(URL, blob); };
			HTMLAnchorElement.prototype.click = () => {};
		`);
		await until('导出的备份里没有刚才的勾选', () =>
			driver.run(`
				[...document.querySelectorAll('button')].find((button) => button.textContent.trim() === '导出备份').click();
				return String(window.exported).includes('member-textbooks');
			`),
		);
	},
};
