/**
 * nginx with the sample configuration, as the user who tests, on free ports of this machine.
 *
 * `npm test` runs this file first (`pretest`), which installs nginx where that needs no question.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { canInstall, install, thisMachine } from '../../src/preview/ensure-chromium.ts';
import type { Site } from './build-site.ts';

/** The text of the sample. */
export const SAMPLE = readFileSync(
  join(import.meta.dirname, '../../src/site/hosting/nginx.conf'),
  'utf8',
);

/** The path of nginx; without one, its tests are skipped. */
export function findNginx(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, 'nginx')).find((path) => existsSync(path));
}

const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-filter', 'libnginx-mod-http-brotli-static'];

/** The paths of the modules for Brotli; empty where they are not both there. */
export function findBrotli(): string[] {
  const files = ['filter', 'static'].map(
    (name) => `/usr/lib/nginx/modules/ngx_http_brotli_${name}_module.so`,
  );
  return files.every((file) => existsSync(file)) ? files : [];
}

/** The sample with a site in its place: what its head says to change, and a port. */
function configure(folder: string, base: string, port: number, brotli: boolean): string {
  const changed = SAMPLE.replace(/^ {2}listen 80;/m, `listen 127.0.0.1:${port};`).replace(
    /^ {2}root [^;]*;/m,
    `root ${folder};`,
  );
  const ours = brotli ? changed.replace(/^ {2}# (brotli\w* .*;)$/gm, '  $1') : changed;
  if (base === '/') return ours;
  const [, first, second] = /sed -e '([^']*)' -e '([^']*)'/.exec(SAMPLE) ?? [];
  return execFileSync('sed', ['-e', first, '-e', second], { input: ours, encoding: 'utf8' });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Serves a built site until it is closed, with the modules for Brotli if they are given; throws with what
 * nginx says when it does not start.
 */
export async function serveWithNginx(
  nginx: string,
  { folder, base }: Pick<Site, 'folder' | 'base'>,
  modules: string[] = [],
) {
  const home = mkdtempSync(join(tmpdir(), 'nginx-'));
  const place = join(home, 'root', base);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(folder, place.replace(/\/$/, ''));
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const lines = [
    ...modules.map((file) => `load_module ${file};`),
    'daemon off; master_process off; pid nginx.pid; error_log stderr;',
    'events {}',
    'http {',
    'access_log off;',
    ...temporary.map((name) => `${name}_temp_path ${name};`),
    configure(join(home, 'root'), base, port, modules.length > 0),
    '}',
  ];
  writeFileSync(join(home, 'nginx.conf'), lines.join('\n'));
  const words = ['-e', 'stderr', '-p', home, '-c', join(home, 'nginx.conf')];
  const server = spawn(nginx, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.on('data', (text) => {
    said += text;
  });
  const origin = `http://127.0.0.1:${port}`;
  const isUp = () =>
    fetch(origin).then(
      () => true,
      () => false,
    );
  while (!(await isUp())) {
    if (server.exitCode !== null) throw new Error(`nginx did not start:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    url: origin + base,
    home,
    close: () => {
      server.kill();
      rmSync(home, { recursive: true });
    },
  };
}

if (import.meta.main && !(findNginx() && findBrotli().length > 0)) {
  try {
    if (canInstall(thisMachine)) install(PACKAGES);
  } catch (error) {
    console.warn(`Could not install ${PACKAGES.join(', ')}: ${(error as Error).message}`);
  }
  if (!findNginx()) {
    console.warn('The tests of nginx.conf are skipped. They need nginx ("apt install nginx").');
  } else if (findBrotli().length === 0) {
    console.warn(`The test of Brotli is skipped. It needs ${PACKAGES.slice(1).join(' and ')}.`);
  }
}
