/** The part of the processor's tree that the plugins here look at. */
export interface TreeNode {
	type: string;
	tagName?: string;
	value?: string;
	properties?: Record<string, unknown>;
	children?: TreeNode[];
}

export interface TreeContext {
	setProperty(node: TreeNode, name: string, value: unknown): void;
	parent(node: TreeNode): TreeNode | undefined;
	replaceNode(node: TreeNode, replacement: TreeNode | TreeNode[]): void;
	textContent(node: TreeNode): string;
}

/** `标题 [#id]` → the title and the id; undefined where a heading carries none. */
export function splitHeadingId(text: string): { title: string; id: string } | undefined {
	const found = /^(.*?)\s*\[#([a-z][a-z0-9-]*)\]\s*$/.exec(text);
	return found ? { title: found[1]!, id: found[2]! } : undefined;
}

/** Sätteri plugin: takes `[#id]` at the end of a heading and makes it the heading's id. */
export function headingIds(): unknown {
	return {
		name: 'heading-ids-by-author',
		element: {
			filter: ['h2', 'h3', 'h4'],
			visit(node: TreeNode) {
				const last = node.children?.at(-1);
				if (last?.type !== 'text' || last.value === undefined) return undefined;
				const split = splitHeadingId(last.value);
				if (!split) return undefined;
				return {
					type: 'element',
					tagName: node.tagName,
					properties: { ...node.properties, id: split.id },
					children: [...node.children!.slice(0, -1), { type: 'text', value: split.title }],
				};
			},
		},
	};
}
