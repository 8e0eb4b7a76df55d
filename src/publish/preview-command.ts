// Serves the built site and says where: `npm start`, `npm run preview`, `-- --port 8080` for another port.
import { preview } from 'astro';
import { createServer } from 'node:net';

const asked = Number(/--port[= ](\d+)/.exec(process.argv.slice(2).join(' '))?.[1] ?? 4321);

let port = asked;
while (port < asked + 20 && !(await isFree(port))) port += 1;
const server = await preview({ server: { port }, logLevel: 'error' });
const taken = server.port === asked ? '' : `端口${asked}已经被别的程序占用，换用${server.port}。\n`;
console.log(`${taken}网站在 http://localhost:${server.port}/ ，按Ctrl+C停止。`);

/** False also where a program listens at the other family of addresses: a browser may ask either. */
async function isFree(candidate: number): Promise<boolean> {
	for (const host of ['127.0.0.1', '::1']) {
		const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
			const probe = createServer()
				.once('error', resolve)
				.listen(candidate, host, () => probe.close(() => resolve(undefined)));
		});
		if (error?.code === 'EADDRINUSE') return false;
	}
	return true;
}
