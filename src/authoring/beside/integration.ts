import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { Kept, hashOf } from '../../cache/kept.ts';
import { writtenFiles } from './shown-files.ts';
import type { WrittenFile } from './shown-files.ts';

/** Part of what a picture is made by: another value makes all of them anew. */
const QUALITY = 80;
const TYPES: Readonly<Record<string, string>> = {
	'.webp': 'image/webp',
	'.svg': 'image/svg+xml',
	'.gif': 'image/gif',
	'.mp3': 'audio/mpeg',
	'.m4a': 'audio/mp4',
	'.mp4': 'video/mp4',
	'.webm': 'video/webm',
	'.pdf': 'application/pdf',
};

/**
 * Puts what lies beside the pages into the built folder, pictures made as small as they are shown; while developing it
 * is made when it is asked for. Pictures of an earlier build are taken again where nothing has changed.
 */
export function filesBeside(): AstroIntegration {
	return {
		name: 'files-beside',
		hooks: {
			'astro:server:setup': ({ server }) => {
				server.middlewares.use((request, response, next) => {
					const name = /\/_astro\/([^/?]+)/.exec(request.url ?? '')?.[1];
					const file = name === undefined ? undefined : writtenFiles().get(name);
					if (!file) return next();
					void bodyOf(file).then((body) => {
						const type = TYPES[path.extname(name!)];
						if (type) response.setHeader('Content-Type', type);
						response.end(body);
					}, next);
				});
			},
			'astro:build:done': async ({ dir, logger }) => {
				const folder = path.join(fileURLToPath(dir), '_astro');
				const kept = Kept.open(`pictures ${path.basename(fileURLToPath(dir))}`);
				mkdirSync(folder, { recursive: true });
				for (const [name, file] of writtenFiles()) {
					const place = path.join(folder, name);
					if (file.width === undefined) copyFileSync(file.from, place);
					else writeFileSync(place, await kept.take(hashOf(name, String(QUALITY)), () => bodyOf(file)));
				}
				kept.save();
				if (writtenFiles().size > 0) logger.info(`图片和附件${writtenFiles().size}个`);
			},
		},
	};
}

/** @throws in Chinese, naming the file, where a picture cannot be read to its end */
async function bodyOf({ from, width }: WrittenFile): Promise<Uint8Array> {
	const bytes = readFileSync(from);
	if (width === undefined) return bytes;
	const { default: service } = await import('astro/assets/services/sharp');
	const unreadable = (cause?: unknown): never => {
		throw new Error(`${from}：图片读不完，重新存一次再放进来`, { cause });
	};
	const { data, format } = await service
		.transform(
			bytes,
			{ src: from, width, format: 'webp', quality: QUALITY },
			{ service: { entrypoint: 'astro/assets/services/sharp', config: {} } } as never,
			// What it would only warn of is a picture that stays as large as it was.
			{ warn: unreadable } as never,
		)
		.catch(unreadable);
	if (format !== 'webp') unreadable();
	return data;
}
