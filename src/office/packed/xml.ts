import sax from 'sax';
import { FileRefused } from '../file-refused.ts';

/** An element of a parsed file; names without their namespaces. */
export interface XmlElement {
	name: string;
	attributes: Readonly<Record<string, string>>;
	children: (XmlElement | string)[];
	/** Counted from 1. */
	line: number;
}

/** What is told while a file is walked through. */
export interface XmlWalker {
	open?(name: string, attributes: Readonly<Record<string, string>>, line: number): void;
	text?(text: string): void;
	close?(name: string): void;
}

/**
 * Walks through XML without building anything. Entities are those of XML alone: a file that declares its own is
 * refused before any of it is read.
 * @throws FileRefused where it is no sound XML
 */
export function walkXml(xml: string, walker: XmlWalker): void {
	const parser = sax.parser(true, { position: true });
	parser.onopentag = ({ name, attributes }) =>
		walker.open?.(local(name), localAttributes(attributes as Record<string, string>), parser.line + 1);
	parser.onclosetag = (name) => walker.close?.(local(name));
	parser.ontext = (text) => walker.text?.(text);
	parser.oncdata = (text) => walker.text?.(text);
	parser.ondoctype = () => {
		throw new FileRefused(
			`第${parser.line + 1}行有DOCTYPE声明，为安全起见不读这样的文件。请重新导出一份，或者删掉这一行。`,
		);
	};
	parser.onerror = () => {
		throw new FileRefused(
			`文件从第${parser.line + 1}行起读不懂：标签没有写对，或者文件不完整。请重新导出一份。`,
		);
	};
	parser.write(xml.replace(/^\uFEFF/, '')).close();
}

/** The whole of a small XML file as a tree. */
export function parseXml(xml: string): XmlElement {
	const top: XmlElement = { name: '', attributes: {}, children: [], line: 1 };
	const open = [top];
	walkXml(xml, {
		open(name, attributes, line) {
			const element: XmlElement = { name, attributes, children: [], line };
			open.at(-1)!.children.push(element);
			open.push(element);
		},
		text: (text) => open.at(-1)!.children.push(text),
		close: () => open.pop(),
	});
	return elementsOf(top)[0] ?? top;
}

/** The elements directly inside one, of a name where one is given. */
export const elementsOf = (element: XmlElement | undefined, name?: string): XmlElement[] =>
	(element?.children ?? []).filter(
		(child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
	);

/** The first element at the end of a path of names. */
export const elementAt = (element: XmlElement | undefined, ...path: string[]): XmlElement | undefined =>
	path.reduce<XmlElement | undefined>((inner, name) => elementsOf(inner, name)[0], element);

/** All text inside an element. */
export const textOf = (element: XmlElement | undefined): string =>
	(element?.children ?? []).map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const localAttributes = (attributes: Record<string, string>): Record<string, string> =>
	Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));
