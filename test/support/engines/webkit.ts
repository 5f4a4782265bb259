/**
 * WebKit: GTK's small browser on a screen that nobody sees, driven by WebKitWebDriver. Each reader has a
 * browser of its own, which stores nothing on disk.
 */
import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { endsWithTests } from './children.ts';
import {
  callText,
  type Engine,
  insertHere,
  type Json,
  type Reader,
  type Tab,
  untilLoaded,
} from './driver.ts';
import { findMiniBrowser } from './install.ts';
import { ELEMENT, WebDriverSession } from './webdriver.ts';

export async function startWebKit(): Promise<Engine> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    screen.once('error', reject);
    (screen.stdio[3] as Readable).once('data', (data) => resolve(String(data).trim()));
  });
  endsWithTests(screen);
  const env = { ...process.env, DISPLAY: `:${number}` };
  const browser = { binary: findMiniBrowser(), args: ['--automation'] };
  return {
    async newReader() {
      const capabilities = { 'webkitgtk:browserOptions': browser };
      return new WebKitReader(await WebDriverSession.start('WebKitWebDriver', capabilities, env));
    },
    async close() {
      screen.kill();
    },
  };
}

const SIZE = { width: 1280, height: 800 };

class WebKitReader implements Reader {
  readonly #session: WebDriverSession;
  #tabs = 0;

  constructor(session: WebDriverSession) {
    this.#session = session;
  }

  async newTab(): Promise<Tab> {
    this.#tabs += 1;
    // The browser starts with a window. The driver cannot bring a tab to the front, so each is a window.
    const made =
      this.#tabs === 1
        ? { handle: (await this.#session.get('window')) as string }
        : ((await this.#session.post('window/new', { type: 'window' })) as { handle: string });
    const tab = new WebKitTab(this.#session, made.handle);
    await tab.show();
    await this.#session.post('window/rect', SIZE);
    return tab;
  }

  close(): Promise<void> {
    return this.#session.end();
  }
}

class WebKitTab implements Tab {
  /** The driver has no command that tells them. */
  readonly errors: string[] = [];
  readonly #session: WebDriverSession;
  readonly #handle: string;

  constructor(session: WebDriverSession, handle: string) {
    this.#session = session;
    this.#handle = handle;
  }

  async open(url: string): Promise<void> {
    await this.#post('url', { url });
    // The driver does not wait for the page's scripts.
    await this.evaluate(untilLoaded);
  }

  async reload(): Promise<void> {
    await this.#post('refresh');
    await this.evaluate(untilLoaded);
  }

  async back(): Promise<void> {
    await this.#post('back');
    await this.evaluate(untilLoaded);
  }

  async evaluate<R, A extends Json[]>(act: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    await this.show();
    return this.#call(act, args);
  }

  async evaluateIn<R, A extends Json[]>(
    selector: string,
    act: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> {
    await this.#post('frame', { id: { [ELEMENT]: await this.#element(selector) } });
    try {
      return await this.#call(act, args);
    } finally {
      await this.#session.post('frame', { id: null });
    }
  }

  /** Calls a function where commands go to just now: in the tab, or in a frame of it. */
  async #call<R>(act: (...args: never[]) => unknown, args: Json[]): Promise<R> {
    const script = `const done = arguments[0];
(async () => ${callText(act, args)})().then(
  (value) => done({ value }),
  (error) => done({ error: String(error) }),
);`;
    const answer = await this.#session.post('execute/async', { script, args: [] });
    const { value, error } = answer as { value: R; error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  }

  async click(selector: string): Promise<void> {
    await this.#showMiddle(selector);
    await this.#post(`element/${await this.#element(selector)}/click`);
  }

  async press(keys: string): Promise<void> {
    const values = keys.split('+').map((key) => KEYS[key] ?? key.toLowerCase());
    const actions = [
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.reverse().map((value) => ({ type: 'keyUp', value })),
    ];
    await this.#post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  insert(text: string): Promise<void> {
    return this.evaluate(insertHere, text);
  }

  async drag(selector: string, right: number, down: number): Promise<void> {
    const origin = { [ELEMENT]: await this.#element(selector) };
    await this.#showMiddle(selector);
    const steps = [1, 2, 3, 4, 5].map((step) => ({
      type: 'pointerMove',
      origin: 'pointer',
      x: Math.round((right * step) / 5) - Math.round((right * (step - 1)) / 5),
      y: Math.round((down * step) / 5) - Math.round((down * (step - 1)) / 5),
    }));
    const actions = [
      { type: 'pointerMove', origin, x: 0, y: 0 },
      { type: 'pointerDown', button: 0 },
      ...steps,
      { type: 'pointerUp', button: 0 },
    ];
    const parameters = { pointerType: 'mouse' };
    await this.#post('actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters, actions }],
    });
  }

  async screenshot(): Promise<Uint8Array> {
    await this.show();
    return Buffer.from((await this.#session.get('screenshot')) as string, 'base64');
  }

  show(): Promise<void> {
    return this.#session.use(this.#handle);
  }

  async close(): Promise<void> {
    await this.show();
    await this.#session.closeWindow();
  }

  /** Commands go to one tab at a time. */
  async #post(path: string, body: object = {}): Promise<unknown> {
    await this.show();
    return this.#session.post(path, body);
  }

  /** Scrolls an element to the middle of the window: the driver leaves one that is just out of sight there. */
  #showMiddle(selector: string): Promise<void> {
    return this.evaluate((found) => {
      document.querySelector(found)?.scrollIntoView({ block: 'center' });
    }, selector);
  }

  async #element(selector: string): Promise<string> {
    const found = await this.#post('element', { using: 'css selector', value: selector });
    return (found as { [ELEMENT]: string })[ELEMENT];
  }
}

/** Keys without a character, as WebDriver writes them. */
const KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};
