/** A built site in a real browser: opens pages, writes in cells, presses their buttons. */
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  ConsoleMessage,
  Locator,
  Page,
} from 'playwright-core';
import { afterEach, beforeEach, expect, inject } from 'vitest';
import { launchChromium } from '../../src/preview/chromium.ts';
import type { Site, Sites } from './build-site.ts';

/** A cell of the page, by what a reader does with it. */
export class CellOnPage {
  readonly name: string;
  readonly element: Locator;
  readonly #page: Page;

  constructor(page: Page, name: string) {
    this.#page = page;
    this.name = name;
    this.element = page.locator(`[data-cell="${name}"]`);
  }

  button(name: string): Locator {
    return this.element.getByRole('button', { name, exact: true });
  }

  output(name: string): Locator {
    return this.element.locator(`[data-output="${name}"]`);
  }

  get editor(): Locator {
    return this.element.getByRole('textbox', { name: `Code of ${this.name}` });
  }

  /** The text that is shown, in the listing or in the editor. */
  async text(): Promise<string> {
    const shown = this.element.locator('.cm-content, .cell-code .cell-listing:not([hidden])');
    return shown.evaluate((element) => {
      const copy = element.cloneNode(true) as Element;
      for (const added of copy.querySelectorAll('summary, .line-values')) added.remove();
      const lines = [...copy.querySelectorAll('.cm-line')];
      return lines.length > 0
        ? lines.map((line) => line.textContent).join('\n')
        : (copy.textContent ?? '');
    });
  }

  get status(): Promise<string> {
    return this.element.locator('.cell-status').innerText();
  }

  get state(): Promise<string | null> {
    return this.element.getAttribute('data-state');
  }

  /** Waits until the cell is in a state. */
  async reaches(state: string): Promise<void> {
    await expect.poll(() => this.state, { timeout: 15_000 }).toBe(state);
  }

  /** Opens the editor and puts `text` in the place of what is there. */
  async write(text: string): Promise<void> {
    await this.button('Edit').click();
    await expect
      .poll(() => this.editor.evaluate((element) => element.contains(document.activeElement)), {
        timeout: 15_000,
      })
      .toBe(true);
    await this.#page.keyboard.press('ControlOrMeta+A');
    await this.#page.keyboard.press('Delete');
    await this.#page.keyboard.insertText(text);
  }

  /** Writes and runs, and waits for the end of the run. */
  async run(text: string, state = 'ok'): Promise<void> {
    await this.write(text);
    await this.button('Run').click();
    await this.reaches(state);
  }
}

/**
 * A service worker answers for the network, which most tests want to see themselves. This keeps the
 * page from starting one; the browser then says so, which is no complaint.
 */
export const WITHOUT_WORKER: BrowserContextOptions = { serviceWorkers: 'block' };
export const isComplaint = (message: ConsoleMessage): boolean =>
  ['error', 'warning'].includes(message.type()) &&
  !message.text().startsWith('Service Worker registration blocked');

/** One browser for all the files that a worker runs; it ends with the worker. */
let browser: Promise<Browser> | undefined;

export function sharedBrowser(): Promise<Browser> {
  browser ??= launchChromium();
  return browser;
}

/**
 * A reader for the tests of one file: for each test a new browser context, so that nothing is stored,
 * and a page. Whatever the browser complains of (an exception, something refused or not found) fails
 * the test.
 */
export class BrowserSession {
  readonly site: Site;
  /** What the browser complained of; a test that expects it takes it away. */
  readonly consoleErrors: string[] = [];
  /** What the browser may complain of in this test. */
  readonly #expected: RegExp[] = [];
  readonly #options: BrowserContextOptions;
  #context: BrowserContext | undefined;
  #page: Page | undefined;

  /** By default the session is in the small book, whose pages open fast. */
  constructor(options: BrowserContextOptions = {}, site: keyof Sites = 'mini') {
    this.site = inject('sites')[site];
    this.#options = { ...WITHOUT_WORKER, ...options };
    beforeEach(() => this.#start());
    afterEach(async () => {
      await this.#context?.close();
      const expected = this.#expected.splice(0);
      const isExpected = (error: string) => expected.some((pattern) => pattern.test(error));
      expect(this.consoleErrors.splice(0).filter((error) => !isExpected(error))).toEqual([]);
    });
  }

  get page(): Page {
    return this.#page as Page;
  }

  /** Opens a page of the site. */
  async open(path: string): Promise<void> {
    await this.page.goto(this.site.url + path);
  }

  /** Allows complaints that match in this test. The browser may report them late. */
  expectComplaint(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  cell(name: string, page = this.page): CellOnPage {
    return new CellOnPage(page, name);
  }

  /** Opens another page of the same reader, whose complaints count, too. */
  async newPage(): Promise<Page> {
    const page = await (this.#context as BrowserContext).newPage();
    page.on('pageerror', (error) => this.consoleErrors.push(error.message));
    page.on('console', (message) => {
      if (!isComplaint(message)) return;
      const text = message.text();
      const isLoad = text.startsWith('Failed to load resource');
      this.consoleErrors.push(isLoad ? `${text} ${message.location().url}` : text);
    });
    return page;
  }

  /** A button for the whole page. */
  button(name: string): Locator {
    return this.page.locator('[data-page-bar]').getByRole('button', { name, exact: true });
  }

  async #start(): Promise<void> {
    this.#context = await (await sharedBrowser()).newContext(this.#options);
    this.#page = await this.newPage();
  }
}
