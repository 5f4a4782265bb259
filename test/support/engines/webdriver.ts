/** A client of the W3C WebDriver protocol: one session with a driver's program. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { endsWithTests } from './children.ts';
import { CLOSE_MS, PATIENCE_MS } from './driver.ts';

/** The name under which WebDriver passes an element. */
export const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

export class WebDriverSession {
  readonly #driver: ChildProcess;
  readonly #url: string;
  /** The window that commands go to. */
  #window: string | undefined;

  private constructor(driver: ChildProcess, url: string) {
    this.#driver = driver;
    this.#url = url;
  }

  /**
   * Starts the driver's program, and a session with these capabilities. Now and then a browser does not come
   * up; then another is started.
   */
  static async start(
    program: string,
    capabilities: object,
    env: NodeJS.ProcessEnv,
    attempts = 3,
  ): Promise<WebDriverSession> {
    const port = await freePort();
    const driver = endsWithTests(spawn(program, [`--port=${port}`], { env, stdio: 'ignore' }));
    const url = `http://127.0.0.1:${port}`;
    const timeouts = { script: PATIENCE_MS, pageLoad: PATIENCE_MS };
    const wanted = { capabilities: { alwaysMatch: { ...capabilities, timeouts } } };
    try {
      await untilItAnswers(`${url}/status`);
      const session = await send('POST', `${url}/session`, wanted, START_MS);
      const { sessionId } = session as { sessionId: string };
      return new WebDriverSession(driver, `${url}/session/${sessionId}`);
    } catch (error) {
      driver.kill();
      if (attempts === 1) throw error;
      return WebDriverSession.start(program, capabilities, env, attempts - 1);
    }
  }

  /** Reads something, such as `get('title')`. @throws Error with the driver's message. */
  get(path: string): Promise<unknown> {
    return send('GET', `${this.#url}/${path}`);
  }

  /** Sends a command, such as `post('refresh')`. @throws Error with the driver's message. */
  post(path: string, body: object = {}): Promise<unknown> {
    return send('POST', `${this.#url}/${path}`, body);
  }

  /** Has commands go to a window, in front of the others. */
  async use(handle: string): Promise<void> {
    if (handle === this.#window) return;
    await this.post('window', { handle });
    this.#window = handle;
  }

  /** Closes the window that commands go to. */
  async closeWindow(): Promise<void> {
    this.#window = undefined;
    await send('DELETE', `${this.#url}/window`);
  }

  /** Ends the session, its windows and the driver's program, whether they still answer or not. */
  async end(): Promise<void> {
    await send('DELETE', this.#url, undefined, CLOSE_MS).catch(() => undefined);
    this.#driver.kill();
  }
}

/** How long a browser may take to start. */
const START_MS = 15_000;

/** Sends a command. @throws Error with the driver's message, or when there is no answer. */
async function send(
  method: string,
  url: string,
  body?: object,
  patience = PATIENCE_MS + 10_000,
): Promise<unknown> {
  const command = `${method} ${new URL(url).pathname.replace(/^\/session\/[^/]+/, '')}`;
  const response = await fetch(url, {
    method,
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(patience),
  }).catch((error) => {
    throw new Error(`WebDriver does not answer ${command}: ${error.message}`);
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${command}: ${error}. ${message}`);
}

async function untilItAnswers(url: string): Promise<void> {
  for (const end = performance.now() + PATIENCE_MS; ; ) {
    try {
      await send('GET', url);
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** A port on which nothing listens. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
