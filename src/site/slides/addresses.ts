/** Where the slides of a chapter are: `/slides/the-formula/` for `/the-formula/`. */
export const slidesAddress = (chapter: string): string => `/slides${chapter}`;

/** The address of the chapter whose slides are at an address; any other address as it is. */
export const chapterAddress = (address: string): string => address.replace(/^\/slides(?=\/)/, '');
