/**
 * `npm run compress`: writes each text of the built site beside itself as `.gz` and `.br`, for a host that
 * sends such files as they are (`gzip_static` and `brotli_static` of nginx). Other hosts need none.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, gzip, constants as levels } from 'node:zlib';
import { filesIn } from '../build-id.ts';

const TEXT = /\.(css|html|js|json|svg|txt|wasm|webmanifest|xml)$/;
/** What is smaller fits into one packet anyway. */
const LEAST = 1000;

/** Compresses the texts of a folder, and returns how many they are. */
export async function compressSite(folder: string): Promise<number> {
  const files = (await filesIn(folder)).filter((file) => TEXT.test(file));
  let count = 0;
  for (const file of files) {
    const path = join(folder, file);
    const text = await readFile(path);
    if (text.length < LEAST) continue;
    await writeFile(`${path}.gz`, await promisify(gzip)(text, { level: 9 }));
    await writeFile(
      `${path}.br`,
      await promisify(brotliCompress)(text, {
        params: {
          [levels.BROTLI_PARAM_QUALITY]: levels.BROTLI_MAX_QUALITY,
          [levels.BROTLI_PARAM_SIZE_HINT]: text.length,
        },
      }),
    );
    count += 1;
  }
  return count;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { site: { type: 'string', default: 'dist' } } });
  const count = await compressSite(resolve(values.site));
  if (count > 0) console.log(`${count} files of ${values.site} are compressed.`);
  else {
    console.error(`There is no built site in ${values.site}: run "npm run build" first.`);
    process.exitCode = 1;
  }
}
