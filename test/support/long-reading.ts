/** A reader who goes on for long in a page with one cell; each act waits for the end of its runs. */
import type { Page } from 'playwright-core';

/** Moves the cell's slider to and fro; each move is a run. */
export async function moveSlider(page: Page, times: number): Promise<void> {
  await page.evaluate(async (moves) => {
    const cell = document.querySelector('[data-cell]') as HTMLElement;
    const range = cell.querySelector('.input-slider input') as HTMLInputElement;
    for (let i = 0; i < moves; i++) {
      const ran = new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (cell.dataset.state !== 'ok') return;
          observer.disconnect();
          resolve();
        });
        observer.observe(cell, { attributeFilter: ['data-state'] });
      });
      if (i % 40 < 20) range.stepUp();
      else range.stepDown();
      range.dispatchEvent(new Event('input', { bubbles: true }));
      await ran;
    }
  }, times);
}

/** Presses Run. */
export async function runOften(page: Page, times: number): Promise<void> {
  await page.evaluate(async (runs) => {
    const cell = document.querySelector('[data-cell]') as HTMLElement;
    for (let i = 0; i < runs; i++) {
      cell.querySelector<HTMLElement>('[data-action="run"]')?.click();
      await new Promise<void>((resolve, reject) => {
        const observer = new MutationObserver(() => {
          const { state } = cell.dataset;
          if (state === 'running' || state === 'static') return;
          observer.disconnect();
          if (state === 'ok') resolve();
          else reject(new Error(`${state}: ${cell.innerText}`));
        });
        observer.observe(cell, { attributeFilter: ['data-state'] });
      });
    }
  }, times);
}

/** Runs a snippet that fills 80 MB, which its module holds. */
export async function holdMuch(page: Page, times: number): Promise<void> {
  const code =
    'const held = new Float64Array(1e7).fill(Math.PI);\nexport const last = held[1e7 - 1];';
  const editor = page.locator('.cm-content');
  if ((await editor.count()) === 0 || !(await editor.innerText()).startsWith('const held')) {
    await page.click('[data-action="edit"]');
    await editor.focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(code);
  }
  await runOften(page, times);
}
