/**
 * Imports files one after the other, as `node file.ts` runs one, and sends what each exports and prints. It is
 * a process of its own, in which Node itself reads the TypeScript.
 */
import { pathToFileURL } from 'node:url';
import { describeOutputs } from '../../../src/notebook/run/outputs.ts';

/** What a file gave. */
export type Ran = {
  file: string;
  outputs: ReturnType<typeof describeOutputs>;
  printed: string[];
  error?: string;
};

const printed: string[] = [];
console.log = (line) => printed.push(line);
console.table = () => printed.push('(table)');

process.on('message', async (files: string[]) => {
  for (const file of files) {
    printed.length = 0;
    let ran: Ran = { file, outputs: [], printed: [] };
    try {
      const exported = Object.entries(await import(pathToFileURL(file).href));
      ran = { file, outputs: describeOutputs('', exported), printed: [...printed] };
    } catch (error) {
      ran.error = error instanceof Error ? `${error.stack}` : String(error);
    }
    process.send?.(ran);
  }
  process.disconnect();
});
