import * as words from '../text/fault-script.ts';

/** What a reader found wrong: an id, where its words can be read, and which version of it the reader saw. */
export interface Fault {
	id: string;
	isQuestion: boolean;
	/** What is asked, or the page's heading. */
	title: string;
	version: string;
	/** As the reader sees it. */
	address: string;
}

/** So much of a title names the thing; a mail's address must not grow long. */
const TITLE = 40;

/** The subject of a report. */
export const faultSubject = ({ id, isQuestion }: Pick<Fault, 'id' | 'isQuestion'>): string =>
	`${words.label}：${isQuestion ? words.question : words.page}${id}`;

/** The report for its reader to finish: what is known of the place, and a line for what is wrong with it. */
export function faultText(fault: Fault): string {
	const title = fault.title.replace(/\s+/g, ' ').trim();
	return [
		faultSubject(fault),
		`${words.about}：${title.length > TITLE ? `${title.slice(0, TITLE)}……` : title}`,
		`${words.version}：${fault.version}`,
		`${words.address}：${withoutReader(fault.address)}`,
		`${words.whatIsWrong}：`,
	].join('\n');
}

/** An address that opens a mail, ready to be finished and sent. */
export const mailAddress = (mail: string, subject: string, text = ''): string =>
	`mailto:${mail}?subject=${encodeURIComponent(subject)}${
		text && `&body=${encodeURIComponent(text.replace(/\n/g, '\r\n'))}`
	}`;

/** What stands behind an address may be what the reader searched for, or a record on its way to another device. */
const withoutReader = (address: string): string => /^[^?#]*/.exec(address)![0];
