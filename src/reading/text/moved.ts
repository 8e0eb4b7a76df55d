/** On a page that only leads on to its new address. */
export const title = '这一页换了地址';
