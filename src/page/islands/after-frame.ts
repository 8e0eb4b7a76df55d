/** Does a thing once what was done before is seen. */
export const afterFrame = (task: () => void): void => void requestAnimationFrame(() => setTimeout(task));
