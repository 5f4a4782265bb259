/** `npm run snippet`: see `run-snippet.ts`. */
import { runSnippet } from './run-snippet.ts';
import { runInTerminal } from './terminal.ts';

await runInTerminal(runSnippet);
