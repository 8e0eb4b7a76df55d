import { spawn } from 'node:child_process';

/** Runs the parts of `npm run check` side by side; what each one says comes whole, when it ends. */
const PARTS = ['check:content', 'check:types', 'check:lint', 'check:format'];

function run(part: string): Promise<boolean> {
	return new Promise((resolve) => {
		const child = spawn('npm', ['run', '--silent', part], { shell: process.platform === 'win32' });
		const said: Buffer[] = [];
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => said.push(text));
		child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
		child.on('close', (code) => {
			process.stdout.write(`> ${part}${code === 0 ? '' : ' ✗'}\n`);
			process.stdout.write(Buffer.concat(said));
			resolve(code === 0);
		});
	});
}

const passed = await Promise.all(PARTS.map(run));
if (passed.includes(false)) process.exitCode = 1;
