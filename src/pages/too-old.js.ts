import { tooOld } from '../reading/text/old-browser.ts';

/**
 * What a browser below the floor runs of this site, in the words of 2009: it says that nothing is kept, and closes the
 * controls that would look as if it were.
 */
const script = `(function () {
	if (document.getElementById('too-old')) return;
	var notice = document.createElement('p');
	notice.id = 'too-old';
	notice.className = 'note';
	notice.setAttribute('role', 'alert');
	notice.appendChild(document.createTextNode(${JSON.stringify(tooOld)}));
	var main = document.querySelector('main');
	main.insertBefore(notice, main.firstChild);
	var controls = document.querySelectorAll('main input, main select, main textarea');
	for (var at = 0; at < controls.length; at++) controls[at].disabled = true;
	document.documentElement.className = document.documentElement.className.replace('scripted', '');
})();
`;

export const GET = (): Response =>
	new Response(script, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
