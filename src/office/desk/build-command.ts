import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleDesk } from './bundle.ts';

// `npm run build:office`: the desk as static files, for any https address; never part of the readers' site
const folder = path.resolve(process.env['OFFICE_DIR'] || 'dist-office');
const files = await bundleDesk('files');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of files) writeFileSync(path.join(folder, name), bytes);
const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
console.log(
	`编辑台在 ${folder}：${files.size}个文件，${(size / 1e6).toFixed(1)} MB。放到任何一个 https 地址，用浏览器打开；不要放进读者的网站。`,
);
