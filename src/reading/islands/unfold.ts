/** What a page folds is opened for whom its heading is the address of, and on paper. */
const unfold = (heading: Element | null): void => {
	const fold = heading?.closest<HTMLDetailsElement>('.fold');
	if (fold) fold.open = true;
};
const arrive = (): void => unfold(document.getElementById(location.hash.slice(1)));
addEventListener('hashchange', arrive);
arrive();
addEventListener('beforeprint', () => document.querySelectorAll('.fold').forEach(unfold));

export {};
