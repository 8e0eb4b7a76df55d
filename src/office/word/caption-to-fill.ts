/** Stands in the caption of a picture that had none in the Word file, until a person writes what it shows. */
export const CAPTION_TO_FILL = '说明待填写';
