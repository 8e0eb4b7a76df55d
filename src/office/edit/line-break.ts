/** How a text breaks its lines, as Windows does or as everybody else. */
export const lineBreakOf = (text: string): '\r\n' | '\n' => (text.includes('\r\n') ? '\r\n' : '\n');
