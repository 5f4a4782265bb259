/** Takes pictures of pages that come out the same each time. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { sceneOf, type View } from './scenes.ts';

/**
 * What would differ from machine to machine: with `geometricPrecision` the width of a letter is that
 * of its font, however the machine draws it, so that lines break at the same word everywhere.
 */
const STILL = `
*, ::before, ::after {
  text-rendering: geometricPrecision !important;
  animation: none !important;
  transition: none !important;
  caret-color: transparent !important;
  scroll-behavior: auto !important;
}`;

/** Waits until nothing is on its way any more: no font, no idle work of the page, no layout. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // A busy browser may draw no frame and never be idle: then half a second is enough.
    const timeout = 500;
    const idle = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout }));
    const frame = () =>
      new Promise((resolve) => {
        requestAnimationFrame(resolve);
        setTimeout(resolve, timeout);
      });
    for (let round = 0; round < 2; round++) {
      await document.fonts.ready;
      await idle();
      await frame();
    }
    await frame();
  });
}

/** Takes pictures of the site at `url`; what it has opened is closed with the browser. */
export class Screenshotter {
  readonly #browser: Browser;
  readonly #url: string;
  /** The page of the last screen that was taken. */
  #last: { page: Page; view: View; address: string | undefined } | undefined;
  /** One for each view, so that fonts and sheets are loaded once. */
  readonly #contexts = new Map<View, Promise<BrowserContext>>();

  constructor(browser: Browser, url: string) {
    this.#browser = browser;
    this.#url = url;
  }

  /** The picture of a screen (`figure.phone`), as PNG. */
  async take(screen: string): Promise<Buffer> {
    const { scene, view } = sceneOf(screen);
    const last = this.#last;
    // One page serves all screens that show the same address in the same view, one after the other.
    const isOpen = !scene.prepare && last?.address === scene.address && last.view === view;
    if (last && !isOpen) await last.page.close();
    const page = last && isOpen ? last.page : await this.open(screen);
    this.#last = { page, view, address: scene.prepare ? undefined : scene.address };
    return this.shoot(page, screen);
  }

  /** Opens the page of a screen, and does there what a reader does first. */
  async open(screen: string): Promise<Page> {
    const { scene, view } = sceneOf(screen);
    const context = await this.#contextFor(view);
    const page = await context.newPage();
    if (view.onPaper) await page.emulateMedia({ media: 'print' });
    await page.goto(this.#url + scene.address);
    await addStyle(page, STILL);
    await scene.prepare?.(page);
    return page;
  }

  /** The picture of a page that is open. */
  async shoot(page: Page, screen: string): Promise<Buffer> {
    const { scene, view } = sceneOf(screen);
    await settle(page);
    if (!scene.from) {
      await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
      await settle(page);
      return page.screenshot();
    }
    const clip = await scrollTo(page, scene.from, view);
    await settle(page);
    return page.screenshot({ clip });
  }

  #contextFor(view: View): Promise<BrowserContext> {
    const context =
      this.#contexts.get(view) ??
      this.#browser.newContext({
        ...view.options,
        viewport: { width: view.width, height: view.height },
        deviceScaleFactor: 1,
        reducedMotion: 'reduce',
      });
    this.#contexts.set(view, context);
    return context;
  }
}

/** Adds a style sheet, which the policy of the pages lets nobody write into them. */
export async function addStyle(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}

/** Puts an element at the top of the window; the part of the window that it begins. */
async function scrollTo(page: Page, selector: string, view: View) {
  // What stays at the top of a window, the running head and a phone's bar, is less than 120 high.
  const height = view.height - 120;
  const edges = await page.locator(selector).evaluate((element) => {
    element.scrollIntoView({ block: 'start', behavior: 'instant' });
    const column = element.closest('dialog, main') ?? document.body;
    const { left, right } = column.getBoundingClientRect();
    return { left, right, top: element.getBoundingClientRect().top };
  });
  const space = 16;
  const x = Math.max(0, Math.floor(edges.left - space));
  const y = Math.max(0, Math.floor(edges.top - space));
  return { x, y, width: Math.min(view.width, Math.ceil(edges.right + space)) - x, height };
}
