import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Check } from './check.ts';

/** Pictures in bodies are there, on this site, and say in words what they show. */
export const checkImages: Check = ({ outlines, contentDir, publicDir, reportLine }) => {
	for (const [file, { images }] of outlines) {
		for (const { src, alternative, line } of images) {
			if (alternative === '') reportLine('image-text', file, line, '图片没有说明文字', src);
			if (/^([a-z]+:)?\/\//i.test(src)) {
				reportLine('dead-image', file, line, '图片在别的网站上', src);
				continue;
			}
			const place = src.startsWith('/')
				? path.join(publicDir, src)
				: path.join(contentDir, path.dirname(file), src);
			if (!existsSync(place)) reportLine('dead-image', file, line, '图片文件不存在', src);
		}
	}
};
