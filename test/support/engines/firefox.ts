/** Firefox, driven by Puppeteer over WebDriver BiDi. */
import puppeteer, {
  type BrowserContext,
  type ElementHandle,
  type KeyInput,
  type Page,
} from 'puppeteer-core';
import {
  CLOSE_MS,
  callText,
  type Engine,
  insertHere,
  type Json,
  PATIENCE_MS,
  type Reader,
  type Tab,
  untilLoaded,
  within,
} from './driver.ts';
import { findFirefox } from './install.ts';

export async function startFirefox(): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    protocolTimeout: PATIENCE_MS,
    defaultViewport: { width: 1280, height: 720 },
  });
  return {
    async newReader() {
      return new FirefoxReader(await browser.createBrowserContext());
    },
    close: () => browser.close(),
  };
}

class FirefoxReader implements Reader {
  readonly #context: BrowserContext;

  constructor(context: BrowserContext) {
    this.#context = context;
  }

  async newTab(): Promise<Tab> {
    return new FirefoxTab(await this.#context.newPage());
  }

  async close(): Promise<void> {
    await within(this.#context.close(), CLOSE_MS).catch(() => undefined);
  }
}

class FirefoxTab implements Tab {
  readonly errors: string[] = [];
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    page.on('pageerror', (error) => this.errors.push((error as Error).message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  async open(url: string): Promise<void> {
    await this.#page.goto(url);
  }

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  /** (Puppeteer's own would wait for a page to load that the browser had kept as it was.) */
  async back(): Promise<void> {
    const address = () => this.evaluate(() => location.href);
    const before = await address();
    await this.evaluate(() => void setTimeout(() => history.back()));
    const end = performance.now() + PATIENCE_MS;
    // While the page changes there is none to ask.
    while ((await address().catch(() => before)) === before) {
      if (performance.now() > end) throw new Error(`Nothing is behind ${before}.`);
    }
    await this.evaluate(untilLoaded);
  }

  evaluate<R, A extends Json[]>(act: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return this.#page.evaluate(callText(act, args)) as Promise<R>;
  }

  async evaluateIn<R, A extends Json[]>(
    selector: string,
    act: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> {
    const frame = await (await this.#element(selector)).contentFrame();
    if (!frame) throw new Error(`${selector} is not a frame.`);
    return frame.evaluate(callText(act, args)) as Promise<R>;
  }

  click(selector: string): Promise<void> {
    return this.#page.click(selector);
  }

  async press(keys: string): Promise<void> {
    const names = keys.split('+') as KeyInput[];
    for (const name of names) await this.#page.keyboard.down(name);
    for (const name of names.reverse()) await this.#page.keyboard.up(name);
  }

  insert(text: string): Promise<void> {
    return this.evaluate(insertHere, text);
  }

  async drag(selector: string, right: number, down: number): Promise<void> {
    const element = await this.#element(selector);
    await element.scrollIntoView();
    const { x, y } = await element.clickablePoint();
    const { mouse } = this.#page;
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + right, y + down, { steps: 5 });
    await mouse.up();
  }

  screenshot(): Promise<Uint8Array> {
    return this.#page.screenshot();
  }

  show(): Promise<void> {
    return this.#page.bringToFront();
  }

  close(): Promise<void> {
    return this.#page.close();
  }

  async #element(selector: string): Promise<ElementHandle> {
    const element = await this.#page.waitForSelector(selector);
    if (!element) throw new Error(`The page has no ${selector}.`);
    return element;
  }
}
