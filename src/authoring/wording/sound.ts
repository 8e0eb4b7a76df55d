import { pinyin } from 'pinyin-pro';

const readings = new Map<string, ReadonlySet<string>>();

/** Every way in which a character is read, without tones; what is often mixed up counts as one: zh and z, ang and an. */
function soundsOf(char: string): ReadonlySet<string> {
	let sounds = readings.get(char);
	if (!sounds) {
		sounds = new Set(pinyin(char, { toneType: 'none', type: 'array', multiple: true, v: true }));
		readings.set(char, sounds);
	}
	return sounds;
}

/** True where two characters may be taken for each other by ear or by an input method. */
export function soundAlike(one: string, other: string, exactly = false): boolean {
	const blurred = (sound: string): string =>
		exactly
			? sound
			: sound
					.replace(/^([zcs])h/, '$1')
					.replace(/^l/, 'n')
					.replace(/([aei])ng$/, '$1n');
	const sounds = new Set([...soundsOf(one)].map(blurred));
	return [...soundsOf(other)].some((sound) => sounds.has(blurred(sound)));
}
