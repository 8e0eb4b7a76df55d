import { makeElement } from '../../page/islands/make-element.ts';
import * as words from '../text/charset-script.ts';

// Scripts are read as UTF-8 whatever the server says of pages: this alone is not garbled.
document
	.querySelector('main')
	?.prepend(
		makeElement(
			'p',
			{ className: 'note', textContent: words.wrongCharset(document.characterSet) },
			{ role: 'alert' },
		),
	);
