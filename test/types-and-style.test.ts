/** What `npm run check` finds: nothing. It takes a core while the other runs tests. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);

it.each([
  ['types', ['node_modules/astro/bin/astro.mjs', 'check']],
  ['style', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']],
])(
  'the %s of all files are in order',
  async (_, words) => {
    const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'development' };
    const failure = await run(process.execPath, words, { env }).then(
      () => '',
      ({ stdout, stderr }) => stdout + stderr,
    );
    expect(failure).toBe('');
  },
  300_000,
);
