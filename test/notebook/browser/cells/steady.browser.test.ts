/** Nothing around a cell or an exercise moves, whatever it has to say or to show. */
import { beforeEach, describe, expect, it } from 'vitest';
import { BrowserSession } from '../../../support/browser-session.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
/** Lines to be added to a snippet that make it slow. */
const SLOW = `
import { progress } from '#notebook';
const end = Date.now() + 6000;
for (let i = 0; Date.now() < end; i++) if (i % 1000 === 0) progress(6000 - (end - Date.now()), 6000, 'ms');`;

/** Where each block of the page's text begins, and every other cell: what a cell must not move. */
function places(reader: BrowserSession): Promise<string[]> {
  return reader.page.evaluate(() => {
    const blocks = document.querySelectorAll(
      '.sl-markdown-content > *, main footer, [data-exercise] > *',
    );
    const seen = [...blocks].filter((block) => block.checkVisibility());
    return seen.map((block) => {
      const { top, left } = block.getBoundingClientRect();
      const name = block.getAttribute('data-cell') ?? block.tagName;
      return `${name} ${Math.round(left)} ${Math.round(top + scrollY)}`;
    });
  });
}

describe('a control that moves', () => {
  const reader = new BrowserSession();
  const parts = '.cell-outputs svg *, .output-value, figcaption, td';

  it('changes texts and attributes, and leaves the elements that show them in the page', async () => {
    await reader.open('the-formula/');
    const { element } = reader.cell('quadratic/parabola');
    const slider = element.getByRole('slider');
    await slider.fill('0.3');
    await reader.cell('quadratic/parabola').reaches('ok');
    const values = () => element.locator('.output-value').allInnerTexts();
    const before = await values();
    const marked = await element.evaluate((root, selector) => {
      const all = root.querySelectorAll(selector);
      for (const each of all) Object.assign(each, { wasThere: true });
      return all.length;
    }, parts);
    expect(marked).toBeGreaterThan(20);
    await slider.fill('0.4');
    await expect.poll(values).not.toEqual(before);
    const fresh = await element.evaluate((root, selector) => {
      const all = [...root.querySelectorAll(selector)];
      return all.filter((each) => !('wasThere' in each)).map((each) => each.outerHTML);
    }, parts);
    expect(fresh).toEqual([]);
  });
});

describe.each([
  ['in a wide window', { viewport: { width: 1440, height: 900 } }],
  ['on a phone', PHONE],
])('%s', (_, options) => {
  const reader = new BrowserSession({ ...options, ...CLIPBOARD });
  const parabola = () => reader.cell('quadratic/parabola');
  const exercise = () => reader.page.locator('[data-exercise="quadratic/stable"]');
  const slow = { timeout: 15_000 };
  let before: string[];

  async function stays(): Promise<void> {
    expect(await places(reader)).toEqual(before);
  }

  /** The places once the editor has drawn what was written. */
  async function settled(): Promise<string[]> {
    let [last, now] = [[''], await places(reader)];
    while (last.join() !== now.join()) {
      await reader.page.waitForTimeout(200);
      [last, now] = [now, await places(reader)];
    }
    return now;
  }

  beforeEach(async () => {
    await reader.open('the-formula/');
    await reader.page.evaluate(() => document.fonts.ready);
    before = await places(reader);
    expect(before.length).toBeGreaterThan(15);
  });

  it('a status comes, and goes by itself, and nothing moves', async () => {
    await reader.page.clock.install();
    await parabola().button('Copy link').click();
    await expect.poll(() => parabola().status).toBe('Link copied.');
    await stays();
    await reader.page.clock.runFor(10_000);
    await expect.poll(() => parabola().status).toBe('');
    await stays();
  });

  it('progress is drawn, and nothing moves', async () => {
    await parabola().button('Edit').click();
    const inEditor = (editor: Element) => editor.contains(document.activeElement);
    await expect.poll(() => parabola().editor.evaluate(inEditor)).toBe(true);
    await reader.page.keyboard.press('ControlOrMeta+End');
    await reader.page.keyboard.insertText(SLOW);
    before = await settled();
    await parabola().button('Run').click();
    await parabola().element.getByRole('progressbar').waitFor();
    await stays();
    await parabola().button('Stop').click();
    await parabola().reaches('stopped');
    expect(await parabola().status).toBe('Stopped.');
    await stays();
  });

  it('an error is shown, long or short, and nothing moves', async () => {
    const { element } = reader.cell('quadratic/product');
    await reader.cell('quadratic/product').button('Edit').click();
    await reader.cell('quadratic/product').editor.waitFor();
    for (const message of ['short', 'a long word of warning '.repeat(20)]) {
      await reader.page.keyboard.press('ControlOrMeta+A');
      await reader.page.keyboard.insertText(`\n\nthrow new Error('${message}');\n`);
      before = await settled();
      await reader.cell('quadratic/product').button('Run').click();
      await reader.cell('quadratic/product').reaches('error');
      await element.getByRole('alert').waitFor();
      await stays();
    }
  });

  it('a cell says what made it run, and nothing moves', async () => {
    await reader.cell('quadratic/naive').button('Edit').click();
    await reader.cell('quadratic/naive').editor.waitFor();
    await reader.page.keyboard.press('ControlOrMeta+Home');
    await reader.page.keyboard.insertText(' ');
    await reader.cell('quadratic/naive').button('Run').click();
    const { element } = reader.cell('quadratic/product');
    await element.getByText('Changed by your edit of').waitFor();
    await stays();
  });

  it('checks fail and pass, each with what there is to say, and nothing moves', async () => {
    await exercise().getByRole('button', { name: 'Check' }).click();
    await expect.poll(() => exercise().getAttribute('data-state'), slow).toBe('failed');
    expect(await exercise().locator('.check-why').isVisible()).toBe(true);
    await stays();
    await exercise().getByRole('button', { name: 'Edit' }).click();
    const isWriting = () => exercise().locator('.cm-content:focus').count();
    await expect.poll(isWriting, slow).toBe(1);
    await reader.page.keyboard.press('ControlOrMeta+A');
    await reader.page.keyboard.insertText(
      'export function largerRoot(b: number, c: number) {\n}\n',
    );
    await exercise().getByRole('button', { name: 'Check' }).click();
    const open = () => exercise().locator('details[open]').count();
    await expect.poll(() => exercise().locator('.checks').innerText(), slow).toContain('undefined');
    expect(await open()).toBe(1);
    await stays();
    await exercise().locator('[data-check="failed"] summary').last().click();
    await expect.poll(open).toBe(1);
    await stays();
  });
});

describe('every control of three pages of the book', () => {
  const reader = new BrowserSession(PHONE, 'root');

  it.each(['from-scores-to-probabilities/', 'squared-error/', 'my-loss-is-stuck-at/'])(
    'of %s can be moved to its ends, and its cell keeps its height',
    async (path) => {
      await reader.open(path);
      const names = await reader.page
        .locator('main [data-cell]:has([data-input])')
        .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset.cell ?? ''));
      expect(names.length).toBeGreaterThan(3);
      let moved = 0;
      for (const name of names) {
        const cell = reader.cell(name);
        const height = async () => (await cell.element.boundingBox())?.height;
        const before = await height();
        for (const control of await cell.element.locator('[data-input]').all()) {
          for (const end of ['first', 'last'] as const) {
            await cell.element.evaluate((element) => element.setAttribute('data-state', 'static'));
            await control.evaluate((element, end) => {
              const control = element as HTMLInputElement | HTMLSelectElement;
              if (control instanceof HTMLSelectElement) {
                control.selectedIndex = end === 'first' ? 0 : control.options.length - 1;
              } else if (control.type === 'checkbox') control.checked = end === 'last';
              else if (control.type === 'range')
                control.value = end === 'first' ? control.min : control.max;
              else control.value = end === 'first' ? control.min || '0.1' : control.max || '5';
              control.dispatchEvent(new Event('input', { bubbles: true }));
            }, end);
            await expect.poll(() => cell.state).toMatch(/ok|error/);
            expect(await height(), `${name}, ${end}`).toBe(before);
            moved += 1;
          }
        }
      }
      expect(moved).toBeGreaterThan(6);
    },
  );
});
