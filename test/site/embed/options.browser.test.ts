/** What the address of an embedded page may ask for. */
import { describe, expect, test } from 'vitest';
import { encodeLink } from '../../../src/notebook/browser/drafts/link.ts';
import { findsNothing } from '../../support/axe.ts';
import { BrowserSession } from '../../support/browser-session.ts';

const reader = new BrowserSession({ colorScheme: 'light' });
const NAME = 'quadratic/parabola';
const cell = () => reader.cell(NAME);
const open = (options: string, path = NAME) => reader.open(`embed/${path}/${options}`);
const ground = () => reader.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const notice = () => reader.page.locator('.embed-notice');
const visible = (selector: string) => reader.page.locator(selector).first().isVisible();

describe('the theme', () => {
  test('is that of the system, or the one that is asked for', async () => {
    await open('');
    const light = await ground();
    await open('?theme=dark');
    const dark = await ground();
    expect(dark).not.toBe(light);
    await reader.page.emulateMedia({ colorScheme: 'dark' });
    await open('?theme=auto');
    expect(await ground()).toBe(dark);
    await open('?theme=light');
    expect(await ground()).toBe(light);
  });
});

describe('the view', () => {
  test('without an option is of code and output', async () => {
    await open('');
    expect(await visible('.cell-code')).toBe(true);
    expect(await visible('.cell-result figure')).toBe(true);
    expect(await notice().isVisible()).toBe(false);
  });

  test('of the output has every output, those at lines of code too, and follows the inputs', async () => {
    await open('?view=output');
    expect(await visible('.cell-code')).toBe(false);
    expect(await cell().output('square').innerText()).toBe('square\n9');
    await cell().element.getByLabel('b', { exact: true }).fill('3');
    await expect.poll(() => cell().output('square').innerText()).toBe('square\n17');
    expect(await visible('.cell-code')).toBe(false);
    await findsNothing(reader.page);
  });

  test('of the output shows a text that is not the book’s, and its buttons, until it is reset', async () => {
    await open(`?view=output${await encodeLink(NAME, 'export const mine = 1;')}`);
    await expect.poll(() => cell().text()).toBe('export const mine = 1;');
    await cell().button('Run').click();
    await cell().reaches('ok');
    await cell().button('Reset').click();
    await expect.poll(() => cell().output('square').isVisible()).toBe(true);
  });

  test('of the code has no result until somebody runs it', async () => {
    await open('?view=code');
    expect(await visible('.cell-code')).toBe(true);
    expect(await visible('.cell-result')).toBe(false);
    expect(await visible('.line-values')).toBe(false);
    await cell().button('Run').click();
    await cell().reaches('ok');
    expect(await visible('.cell-result figure')).toBe(true);
    expect(await visible('.line-values')).toBe(true);
  });
});

describe('the inputs', () => {
  test('have the values of the address, and the cell is run with them', async () => {
    await open('?inputs=b:3');
    await cell().reaches('ok');
    expect(await cell().element.getByLabel('b', { exact: true }).inputValue()).toBe('3');
    expect(await cell().output('square').innerText()).toContain('17');
    expect(await notice().isVisible()).toBe(false);
  });

  test('do not have a link’s text run: it waits for the reader', async () => {
    await open(`?inputs=b:3${await encodeLink(NAME, 'while (true) {}')}`);
    await expect.poll(() => cell().text()).toBe('while (true) {}');
    await expect.poll(() => cell().element.getByLabel('b', { exact: true }).inputValue()).toBe('3');
    await reader.page.waitForTimeout(500);
    expect(await cell().state).not.toBe('running');
    expect(await cell().text()).toBe('while (true) {}');
  });

  test.each([
    ['?inputs=b:50', 'The input "b" cannot be "50". It needs a number from -5 to 5.'],
    ['?inputs=b:', 'The input "b" cannot be "". It needs a number from -5 to 5.'],
    ['?inputs=b:NaN', 'The input "b" cannot be "NaN". It needs a number from -5 to 5.'],
    [
      '?inputs=a:1,a:2',
      'The input "a" is there more than once. Only the first one counts. This cell has no input "a". Did you mean "b"?',
    ],
    ['?inputs=a:1', 'This cell has no input "a". Did you mean "b"?'],
    ['?inputs=discriminant:1', 'This cell has no input "discriminant". It has b.'],
    ['?colour=red', 'A cell has no option "colour". It has theme, view and inputs.'],
    ['?view=%E2%80%AEx', 'The option "view" cannot be "\u202ex". It is both, output or code.'],
  ])(
    'and options that are wrong get a sentence and a link to the book: %s',
    async (options, sentence) => {
      await open(options);
      await expect.poll(() => notice().innerText()).toBe(`${sentence} Open the book.`);
      expect(await notice().getByRole('link').getAttribute('href')).toBe(
        '/the-formula/#cell-quadratic-parabola',
      );
      await findsNothing(reader.page);
      await cell().button('Run').click();
      await cell().reaches('ok');
      expect(await cell().output('square').innerText()).toContain('9');
    },
  );

  test.each(['0x2', '%202', '2e0', '02'])('may write a number as %s', async (written) => {
    await open(`?inputs=b:${written}`);
    await cell().reaches('ok');
    expect(await cell().element.getByLabel('b', { exact: true }).inputValue()).toBe('2');
    expect(await notice().isVisible()).toBe(false);
  });

  test('that are wrong leave those that are right alone', async () => {
    await open('?inputs=x:1,b:2.04');
    await cell().reaches('ok');
    expect(await cell().output('square').innerText()).toContain('12');
    await expect
      .poll(() => notice().innerText())
      .toBe(
        'This cell has no input "x". Did you mean "b"? The input "b" has steps of 0.1: it is 2, not 2.04. Open the book.',
      );
  });

  test('of a cell that has none are not there', async () => {
    await open('?inputs=b:1', 'quadratic/scale');
    await expect
      .poll(() => notice().innerText())
      .toBe('This cell has no input "b". It has none. Open the book.');
  });
});

describe('an exercise', () => {
  const EXERCISE = 'quadratic/exercises/vieta';

  test('is there with its task, hints and solution, and is checked', async () => {
    await open('', EXERCISE);
    const exercise = reader.page.locator('[data-exercise="quadratic/vieta"]');
    expect(await exercise.innerText()).toContain('Give the product of the two roots');
    await exercise.getByText('Hint').click();
    expect(await exercise.innerText()).toContain('Multiply');
    await exercise.getByRole('button', { name: 'Edit' }).click();
    await exercise
      .locator('.cm-content')
      .fill('export const product = (b: number, c: number) => c;');
    await exercise.getByRole('button', { name: 'Check' }).click();
    await expect.poll(() => exercise.getAttribute('data-state')).toBe('passed');
    await findsNothing(reader.page);
  });

  test('has a theme and no view', async () => {
    await open('?theme=dark&view=code', EXERCISE);
    await expect
      .poll(() => notice().innerText())
      .toBe('An exercise has no option "view". It has theme. Open the book.');
    expect(await reader.page.locator('.checks').isVisible()).toBe(true);
  });
});
