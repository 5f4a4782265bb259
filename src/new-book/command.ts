/** `npm run new-book <folder>`: see `new-book.ts`. */
import { runNewBook } from './new-book.ts';

// npm changes to the top of the project, and says where the command was given.
const { made, lines } = runNewBook(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
const text = `${lines.join('\n')}\n`;
if (made) process.stdout.write(text);
else process.stderr.write(text);
process.exitCode = made ? 0 : 1;
