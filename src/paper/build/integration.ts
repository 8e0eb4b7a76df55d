import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Library } from '../../authoring/read/library.ts';
import { madePdfs, pdfFolder } from '../../authoring/shown/made-pdfs.ts';

/** Puts the PDF files that were made of this programme into the built site. Put it before the links are checked. */
export function offerPdfs(library: () => Library): AstroIntegration {
	return {
		name: 'offer-pdfs',
		hooks: {
			'astro:build:done': ({ dir }) => {
				const files = madePdfs(library())?.files ?? [];
				if (files.length === 0) return;
				const target = path.join(fileURLToPath(dir), 'pdf');
				mkdirSync(target, { recursive: true });
				for (const { file } of files)
					copyFileSync(path.join(pdfFolder(library()), file), path.join(target, file));
			},
		},
	};
}
