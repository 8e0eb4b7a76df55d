/** Answer and explanation of a question as an entry of the key behind a paper, taken from the question's own element. */
export function keyEntry(question: ParentNode): HTMLElement {
	const item = document.createElement('li');
	const [answer, explanation] = question.querySelectorAll('details p');
	item.append(...[answer!, explanation!].map((paragraph) => paragraph.cloneNode(true)));
	return item;
}
