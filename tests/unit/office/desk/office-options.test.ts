import { expect, test } from 'vitest';
import { help, officeOptions } from '../../../../src/office/desk/office-options.ts';

test.each([['--help'], ['-h'], ['--no-open', '--help']])(
	'%s %s asks for help and opens nothing',
	(...args) => {
		expect(officeOptions(args)).toEqual({ kind: 'help' });
	},
);

test('the port and the browser are chosen', () => {
	expect(officeOptions([])).toEqual({ kind: 'open', isQuiet: false });
	expect(officeOptions(['--no-open', '--port', '8080'])).toEqual({ kind: 'open', isQuiet: true, port: 8080 });
	expect(officeOptions(['--port=8080'])).toEqual({ kind: 'open', isQuiet: false, port: 8080 });
});

test.each([
	[['--prot', '1'], '没有“--prot”这个选项。'],
	[['--port'], '端口是一个不超过65535的数字，写的是“”。'],
	[['--port', '99999'], '写的是“99999”'],
])('what is not known is named, with the help: %j', (args, words) => {
	const said = officeOptions(args);
	expect(said).toMatchObject({ kind: 'fault', text: expect.stringContaining(words) });
	expect(said).toMatchObject({ text: expect.stringContaining(help) });
});
