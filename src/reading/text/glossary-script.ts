export const found = (count: number) => (count > 0 ? `符合的有${count}个名词` : '没有符合的名词');
