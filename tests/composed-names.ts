import ts from 'typescript';

const TOGGLES = /^(?:toggle|replace|add|remove|contains)$/;
const MAKES = /^(?:create|make)Element$/;
/** In a template before a hole: an attribute for names that is still open, or a tag: `<` or `<h`. */
const IN_NAMES = /(?:\sclass=["'][^"']*|<\/?h?)$/;

/**
 * Places in a script where a name of an element or a class is put together from pieces, each as it stands there.
 * @param code of a `.ts` file, or of an `.astro` file, of which its scripts are read
 */
export function composedNames(code: string, isAstro = false): string[] {
	const scripts = isAstro
		? [...code.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script!)
		: [code];
	return scripts.flatMap((script) => composedIn(script));
}

function composedIn(script: string): string[] {
	const file = ts.createSourceFile('script.ts', script, ts.ScriptTarget.Latest, true);
	const given = valuesIn(file);
	const found: string[] = [];
	const see = (node: ts.Node): void => {
		for (const name of namesGiven(node))
			if (isComposed(name, given, new Set())) found.push(node.getText(file).slice(0, 80));
		ts.forEachChild(node, see);
	};
	see(file);
	return [...new Set(found)];
}

/** The expressions that a node takes for names. */
function namesGiven(node: ts.Node): readonly ts.Expression[] {
	if (ts.isBinaryExpression(node) && isAssignment(node) && ts.isPropertyAccessExpression(node.left))
		return node.left.name.text === 'className' ? [node.right] : [];
	if (ts.isPropertyAssignment(node) && /^['"]?class(?:Name)?['"]?$/.test(node.name.getText()))
		return [node.initializer];
	if (ts.isTemplateExpression(node)) return namesInTemplate(node);
	if (!ts.isCallExpression(node)) return [];
	const [first, second] = node.arguments;
	const called = ts.isPropertyAccessExpression(node.expression)
		? node.expression.name.text
		: node.expression.getText();
	if (MAKES.test(called)) return first ? [first] : [];
	if (called === 'createElementNS') return second ? [second] : [];
	if (called === 'setAttribute')
		return first && second && ts.isStringLiteralLike(first) && first.text === 'class' ? [second] : [];
	if (TOGGLES.test(called) && /\bclassList$/.test(objectOf(node)))
		return called === 'toggle' ? node.arguments.slice(0, 1) : [...node.arguments];
	return [];
}

/** What stands in a template of markup in the place of a name, with what it is joined to. */
function namesInTemplate(node: ts.TemplateExpression): ts.Expression[] {
	let before = node.head.text;
	return node.templateSpans.flatMap(({ expression, literal }) => {
		const isOpen = IN_NAMES.test(before);
		const isJoined = /[\w-]$/.test(before) || /^[\w-]/.test(literal.text) || /<\/?$/.test(before);
		before += `x${literal.text}`;
		return !isOpen ? [] : isJoined ? [node] : [expression];
	});
}

const isAssignment = ({ operatorToken: { kind } }: ts.BinaryExpression): boolean =>
	kind === ts.SyntaxKind.EqualsToken || kind === ts.SyntaxKind.PlusEqualsToken;

const objectOf = (node: ts.CallExpression): string =>
	ts.isPropertyAccessExpression(node.expression) ? node.expression.expression.getText() : '';

/** What the variables of a script are given, by their names. */
function valuesIn(file: ts.SourceFile): Map<string, ts.Expression[]> {
	const values = new Map<string, ts.Expression[]>();
	const give = (name: string, value: ts.Expression): void => {
		values.set(name, [...(values.get(name) ?? []), value]);
	};
	const see = (node: ts.Node): void => {
		if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
			give(node.name.text, node.initializer);
		if (ts.isBinaryExpression(node) && isAssignment(node) && ts.isIdentifier(node.left))
			give(node.left.text, node.right);
		ts.forEachChild(node, see);
	};
	see(file);
	return values;
}

function isComposed(
	node: ts.Node,
	given: ReadonlyMap<string, readonly ts.Expression[]>,
	seen: Set<string>,
): boolean {
	const is = (one: ts.Node): boolean => isComposed(one, given, seen);
	if (ts.isTemplateExpression(node)) return true;
	if (ts.isBinaryExpression(node))
		return node.operatorToken.kind === ts.SyntaxKind.PlusToken || is(node.left) || is(node.right);
	if (ts.isConditionalExpression(node)) return is(node.whenTrue) || is(node.whenFalse);
	if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSpreadElement(node))
		return is(node.expression);
	if (ts.isNonNullExpression(node) || ts.isSatisfiesExpression(node)) return is(node.expression);
	if (ts.isArrayLiteralExpression(node)) return node.elements.some(is);
	if (ts.isCallExpression(node))
		return (
			ts.isPropertyAccessExpression(node.expression) &&
			/^(?:concat|join|replace|replaceAll|slice|substring)$/.test(node.expression.name.text)
		);
	if (!ts.isIdentifier(node) || seen.has(node.text)) return false;
	seen.add(node.text);
	return (given.get(node.text) ?? []).some(is);
}
