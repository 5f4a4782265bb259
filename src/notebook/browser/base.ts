/** Where the built site is served, without the last slash: `` or `/some/where`. */
export const BASE: string = import.meta.env.BASE_URL.replace(/\/$/, '');
