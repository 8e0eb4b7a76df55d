import { contentDirOrExit } from '../content-dir.ts';
import { contentFiles } from '../content-files.ts';
import { bad, good, say } from '../said.ts';
import { describePlace, findPlaces } from './find-places.ts';

// `npm run find -- TEXT`
const wording = process.argv.slice(2).join(' ').trim();
if (wording === '') say(bad('请写要找的文字：npm run find -- 要找的文字'));
else {
	const places = findPlaces(contentFiles(contentDirOrExit()), wording);
	const count = new Set(places.map(({ file }) => file)).size;
	say(
		places.length > 0
			? good(
					`${places.map(describePlace).join('\n')}\n\n“${wording}”共${places.length}处，在${count}个文件里。`,
				)
			: bad(`没有找到“${wording}”。引号的形式、汉字和数字之间的空格不用管，别的字要一样。`),
	);
}
