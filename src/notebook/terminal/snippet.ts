/** `npm run snippet`: see `run.ts`. npm starts it at the top of the checkout and says where it was called. */
import { runCommand } from './run.ts';

const { out, error } = await runCommand(process.argv.slice(2), process.env.INIT_CWD ?? '.');
if (out) console.log(out);
if (error) {
  console.error(error);
  process.exitCode = 1;
}
