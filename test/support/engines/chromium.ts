/** Chromium, driven by Playwright. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../../../src/preview/chromium.ts';
import {
  CLOSE_MS,
  callText,
  type Engine,
  type Json,
  PATIENCE_MS,
  type Reader,
  type Tab,
  within,
} from './driver.ts';

export async function startChromium(): Promise<Engine> {
  const browser: Browser = await launchChromium();
  return {
    async newReader() {
      return new ChromiumReader(await browser.newContext());
    },
    close: () => browser.close(),
  };
}

/** Playwright waits so long for an element to be there, and still. */
const ACTION_MS = 5000;

class ChromiumReader implements Reader {
  readonly #context: BrowserContext;

  constructor(context: BrowserContext) {
    this.#context = context;
    context.setDefaultTimeout(ACTION_MS);
    context.setDefaultNavigationTimeout(PATIENCE_MS);
  }

  async newTab(): Promise<Tab> {
    return new ChromiumTab(await this.#context.newPage());
  }

  async close(): Promise<void> {
    await within(this.#context.close(), CLOSE_MS).catch(() => undefined);
  }
}

class ChromiumTab implements Tab {
  readonly errors: string[] = [];
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    page.on('pageerror', ({ message }) => this.errors.push(message));
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

  async back(): Promise<void> {
    await this.#page.goBack();
  }

  evaluate<R, A extends Json[]>(act: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return within(this.#page.evaluate(callText(act, args)));
  }

  async evaluateIn<R, A extends Json[]>(
    selector: string,
    act: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> {
    const element = await this.#page.waitForSelector(selector, { state: 'attached' });
    const frame = await element.contentFrame();
    if (!frame) throw new Error(`${selector} is not a frame.`);
    return within(frame.evaluate(callText(act, args)));
  }

  click(selector: string): Promise<void> {
    return this.#page.click(selector);
  }

  press(keys: string): Promise<void> {
    return this.#page.keyboard.press(keys);
  }

  insert(text: string): Promise<void> {
    return this.#page.keyboard.insertText(text);
  }

  async drag(selector: string, right: number, down: number): Promise<void> {
    const element = this.#page.locator(selector);
    await element.scrollIntoViewIfNeeded();
    const box = await element.boundingBox();
    if (!box) throw new Error(`${selector} is not to be seen.`);
    const { mouse } = this.#page;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
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
}
