import { book } from './src/book/book.ts';
import { bookConfig } from './src/site/config.ts';

export default await bookConfig(book);
