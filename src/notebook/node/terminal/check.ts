/** `npm run check-answer`: see `check-answer.ts`. */
import { checkAnswer } from './check-answer.ts';
import { runInTerminal } from './terminal.ts';

await runInTerminal(checkAnswer);
