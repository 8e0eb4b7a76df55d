/** How people ask; what they ask about stands beside it. Longer ones first, so that none is left in part. */
const QUESTIONS =
	/什么意思|什么时候|什么时间|什么地方|是什么|有什么|有哪些|是哪些|哪一天|由谁负责|谁来负责|谁负责|在哪里|在哪儿|怎么办|怎么做|怎么样|怎么写|为什么|请问|如何|怎样|怎么|为何|何时|几点|哪天|在哪|哪里|哪儿|哪些|哪个|多久|多少|由谁|是谁|谁来|谁|什么/gu;
const SURE = 3;

/**
 * A query without the words that only make it a question; the query itself where nothing else would be left.
 * @param sure only those that are hardly anything else
 */
export function withoutQuestions(query: string, sure = false): string {
	const rest = query
		.replace(QUESTIONS, (word) => (sure && word.length < SURE ? word : ' '))
		.replace(/[?!\s]+/g, ' ')
		.replace(/(?:吗|呢|的)$|(?:吗|呢|的)(?= )/gu, '')
		.trim();
	return query.search(QUESTIONS) >= 0 && rest.replace(/\s/g, '').length >= 2 ? rest : query;
}
