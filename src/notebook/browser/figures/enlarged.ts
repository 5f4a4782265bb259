/** Which figures fill the window, by the output that each is of: there, it is not among the elements. */
export const enlarged = new WeakMap<Element, HTMLElement>();
