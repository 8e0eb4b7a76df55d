import { expect, test } from 'vitest';
import { governmentTags } from '../../../../src/authoring/feeds/government-tags.ts';
import { readLibrary } from '../../../../src/authoring/read/read-library.ts';
import { SMALL_CONTENT } from '../../../browser/built-folders.ts';

const { library } = readLibrary(SMALL_CONTENT);
const tagsOf = (address: string, more: Partial<typeof library.site> = {}): Record<string, string> =>
	Object.fromEntries(governmentTags({ ...library, site: { ...library.site, ...more } }, 'content', address));

test('a page says of which site and section it is, what it is called, from when and from whom', () => {
	expect(tagsOf('topics/escape', { url: 'https://www.example.gov.cn/study/' })).toEqual({
		SiteName: '消防安全月学习站',
		SiteDomain: 'www.example.gov.cn',
		SiteIDCode: '0000000000',
		ColumnName: '学习主题',
		ArticleTitle: '疏散逃生',
		PubDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
		ContentSource: '某大学图书馆',
		Url: 'https://www.example.gov.cn/study/topics/escape/',
	});
});

test('the list of a section says what is in it, any other page only of which site it is', () => {
	expect(tagsOf('topics')).toMatchObject({
		ColumnName: '学习主题',
		ColumnDescription: '三个学习主题，每个一页。',
	});
	expect(tagsOf('topics')).not.toHaveProperty('ArticleTitle');
	expect(Object.keys(tagsOf('my'))).toEqual(['SiteName', 'SiteIDCode']);
});

test('a site that names neither host nor registration has none, and what is not given is left out', () => {
	expect(tagsOf('topics/escape', { host: undefined, registration: undefined })).toEqual({});
	expect(tagsOf('topics/escape', { host: undefined, registration: { icp: '甲' } })).toMatchObject({
		ContentSource: '校图书馆',
	});
	expect(tagsOf('', { registration: undefined })).toEqual({ SiteName: '消防安全月学习站' });
});
