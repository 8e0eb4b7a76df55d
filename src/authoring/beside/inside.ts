import { isOfficeFile } from './office-kinds.ts';
import { isActiveDrawing, pictureSize } from './picture-size.ts';
import type { PictureSize } from './picture-size.ts';

/** What the check has to know of the inside of a picture or an attachment. */
export interface Inside {
	/** Undefined where it is no whole picture. */
	picture: PictureSize | undefined;
	/** A drawing that would run something or reach out. */
	isActive: boolean;
	office: ReturnType<typeof isOfficeFile>;
}

/** Looks into a file that lies beside a page; what is found is all that is kept of it. */
export const insideOf = (file: string, bytes: Uint8Array): Inside => ({
	picture: pictureSize(bytes),
	isActive: file.toLowerCase().endsWith('.svg') && isActiveDrawing(bytes),
	office: isOfficeFile(file, bytes),
});
