import { encode } from 'uqr';

const SVG = 'http://www.w3.org/2000/svg';
/** White squares around the code, without which no camera finds it. */
const BORDER = 4;

/** A QR code of a text, always black on white: cameras read no other. */
export function qrCode(text: string, label: string): SVGElement {
	const { data, size } = encode(text, { ecc: 'L', border: BORDER });
	const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
	const svg = document.createElementNS(SVG, 'svg');
	svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
	svg.setAttribute('role', 'img');
	svg.setAttribute('aria-label', label);
	svg.setAttribute('shape-rendering', 'crispEdges');
	const ground = document.createElementNS(SVG, 'path');
	ground.setAttribute('d', `M0 0h${size}v${size}h-${size}z`);
	ground.setAttribute('fill', '#fff');
	const path = document.createElementNS(SVG, 'path');
	path.setAttribute('d', dark.join(''));
	path.setAttribute('fill', '#000');
	svg.append(ground, path);
	return svg;
}
