import { decodeQR } from 'qr/decode.js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { qrCode } from '../../../../src/my/islands/qr-code.ts';

/** An element as far as a picture goes. */
class Drawn {
	readonly attributes: Record<string, string> = {};
	readonly children: Drawn[] = [];
	setAttribute(name: string, value: string): void {
		this.attributes[name] = value;
	}
	append(...children: Drawn[]): void {
		this.children.push(...children);
	}
}

beforeEach(() => vi.stubGlobal('document', { createElementNS: () => new Drawn() }));
afterEach(() => vi.unstubAllGlobals());

/** What a camera sees of a drawn code, so many pixels a square. */
function seen(svg: Drawn, scale: number): { width: number; height: number; data: Uint8Array } {
	const side = Number(svg.attributes['viewBox']!.split(' ')[2]) * scale;
	const data = new Uint8Array(side * side * 4).fill(255);
	const [, squares] = svg.children;
	for (const [, x, y] of squares!.attributes['d']!.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
		for (let at = 0; at < scale * scale; at++) {
			const row = Number(y) * scale + Math.floor(at / scale);
			data.fill(
				0,
				(row * side + Number(x) * scale + (at % scale)) * 4,
				(row * side + Number(x) * scale + (at % scale)) * 4 + 3,
			);
		}
	return { width: side, height: side, data };
}

test.each([40, 300, 800, 1273])(
	'a drawn code that holds an address of %i letters is read by another reader',
	(length) => {
		const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
		const body = Array.from({ length }, (_, at) => letters[(at * 7919) % 64]).join('');
		const address = `https://study.example.cn/my/#move=1d.${body}`.slice(0, length);
		expect(decodeQR(seen(qrCode(address, '二维码') as unknown as Drawn, 3))).toBe(address);
	},
);
