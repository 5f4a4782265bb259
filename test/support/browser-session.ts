/**
 * A reader of the built site in a real browser: opens pages, writes in cells, presses their buttons.
 * Whatever the browser complains of (an exception, something refused or not found) fails the test.
 */
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Locator,
  Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { launchChromium } from '../../src/preview/chromium.ts';

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

/** A reader for the tests of one file: a new browser context, so a new memory, for each test. */
export class Reader {
  readonly site = inject('sites').root;
  /** What the browser complained of; a test that expects it takes it away. */
  readonly complaints: string[] = [];
  readonly #options: BrowserContextOptions;
  #browser: Browser | undefined;
  #context: BrowserContext | undefined;
  #page: Page | undefined;

  constructor(options: BrowserContextOptions = {}) {
    this.#options = options;
    beforeAll(async () => {
      this.#browser = await launchChromium();
    });
    afterAll(() => this.#browser?.close());
    beforeEach(() => this.#arrive());
    afterEach(async () => {
      await this.#context?.close();
      expect(this.complaints.splice(0)).toEqual([]);
    });
  }

  get page(): Page {
    return this.#page as Page;
  }

  /** Opens a page of the site. */
  async open(path: string): Promise<void> {
    await this.page.goto(this.site.url + path);
  }

  cell(name: string): CellOnPage {
    return new CellOnPage(this.page, name);
  }

  /** A button for the whole page. */
  button(name: string): Locator {
    return this.page.locator('[data-page-bar]').getByRole('button', { name, exact: true });
  }

  async #arrive(): Promise<void> {
    this.#context = await this.#browser?.newContext(this.#options);
    this.#page = await this.#context?.newPage();
    this.page.on('pageerror', (error) => this.complaints.push(error.message));
    this.page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
  }
}
