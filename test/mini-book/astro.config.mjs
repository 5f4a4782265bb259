import { bookConfig } from '../../src/site/config.ts';
import { book } from './src/book/book.ts';

export default await bookConfig(book);
