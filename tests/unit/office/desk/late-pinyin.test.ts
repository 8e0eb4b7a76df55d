import path from 'node:path';
import { pinyin } from 'pinyin-pro';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { latePinyin } from '../../../../src/office/desk/late-pinyin.ts';

const SOUND = path.resolve(import.meta.dirname, '../../../../src/authoring/wording/sound.ts');
const ENTRY = '\0entry';
const ENTRY_CODE = "export { pinyin } from 'pinyin-pro';";

/** What reads pinyin, as the desk has it, and its script. */
async function bundled(plugins: readonly ReturnType<typeof latePinyin>[]) {
	const bundle = await rolldown({
		input: ENTRY,
		platform: 'browser',
		plugins: [
			...plugins,
			{
				name: 'entry',
				resolveId(id, importer) {
					if (id === ENTRY) return ENTRY;
					return importer === ENTRY ? this.resolve(id, SOUND, { skipSelf: true }) : undefined;
				},
				load: (id) => (id === ENTRY ? ENTRY_CODE : undefined),
			},
		],
		checks: { bundlerTimings: false },
	});
	const { output } = await bundle.generate({ format: 'es', codeSplitting: false, minify: true });
	await bundle.close();
	return output[0].code;
}

test('the desk reads every character as the library does, from a smaller script', async () => {
	const [code, whole] = [await bundled([latePinyin(SOUND)]), await bundled([])];
	expect(code.length).toBeLessThan(whole.length * 0.9);
	const { pinyin: late } = (await import(
		/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
	)) as { pinyin: typeof pinyin };
	const all = { toneType: 'none', type: 'array', multiple: true, v: true } as const;
	const differing: string[] = [];
	for (let code = 0x4e00; code < 0x9fff; code += 3) {
		const char = String.fromCodePoint(code);
		if (late(char, all).join() !== pinyin(char, all).join()) differing.push(char);
	}
	expect(differing).toEqual([]);
	for (const words of ['中国银行行长重新学习', '𠮷野家', '绿色发展，女同志', '〇一二'])
		expect(late(words)).toBe(pinyin(words));
});
