/** The tables of library calls: what a call uses is above it, and on a phone no cell lies on another. */
import { expect, test } from 'vitest';
import { BrowserSession } from '../../support/browser-session.ts';

const reader = new BrowserSession({ viewport: { width: 390, height: 844 } }, 'root');
const ADDRESS = 'in-other-peoples-code/';

test('on a phone a row has the library, the call and the numbers below each other', async () => {
  await reader.open(ADDRESS);
  const overlaps = await reader.page.locator('.library-calls tbody tr').evaluateAll((rows) =>
    rows
      .filter((row) => {
        const boxes = [...row.children].map((cell) => cell.getBoundingClientRect());
        return boxes.some((a, i) =>
          boxes
            .slice(i + 1)
            .some(
              (b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
            ),
        );
      })
      .map((row) => row.textContent),
  );
  expect(overlaps).toEqual([]);
});

test('every array of a call is defined above its table', async () => {
  await reader.open(ADDRESS);
  const tables = await reader.page.locator('.library-calls').evaluateAll((all) =>
    all.map((table) => ({
      given: [...(table.previousElementSibling?.querySelectorAll('li code') ?? [])].map(
        (code) => code.textContent?.split(' = ')[0] ?? '',
      ),
      calls: [...table.querySelectorAll('td code')].map((code) => code.textContent ?? ''),
    })),
  );
  const arrays = [
    'logits',
    'labels',
    'oneHot',
    'targets',
    'weight',
    'weights',
    'kept',
    'padded',
    'rows',
  ];
  for (const { given, calls } of tables) {
    const used = arrays.filter((name) =>
      calls.some((call) => new RegExp(`[(, \\[-]${name}[), .\\[\\]]`).test(call)),
    );
    expect(given).toEqual(expect.arrayContaining(used));
  }
});
