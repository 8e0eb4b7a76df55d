export const entry = '名词表里的这一条';
export const close = '关闭';
