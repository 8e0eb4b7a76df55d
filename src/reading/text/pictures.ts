export const flow = '一步一步';
export const pairs = '左边的代替不了右边的';
export const shown = '写上来的';
export const real = '该自己找、自己改的';
