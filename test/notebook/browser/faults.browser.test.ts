/**
 * A host or a network at fault ends in a sentence, whatever the fault; once the host is well again, the
 * next press works. A page never shows what another build of the book computes.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { BrowserSession } from '../../support/browser-session.ts';
import { type Fault, Host } from '../../support/host.ts';

const NAME = 'quadratic/product';
const { mini, updated } = inject('sites');
const session = new BrowserSession();
const cell = session.cell.bind(session, NAME);
const LONGEST_SILENCE = 20_000;
let host: Host;

beforeEach(async () => {
  host = new Host(mini.folder);
  await host.on();
  // For tests that do not want to wait as long as a reader would.
  await session.page.clock.install();
});

afterEach(async () => {
  await session.page.goto('about:blank');
  await host.off();
  // The browser reports each file that it could not load.
  session.consoleErrors.splice(0);
});

const open = (path = `embed/${NAME}/`) => session.page.goto(host.url + path);
const said = () =>
  cell().element.locator('.cell-status, .cell-error').filter({ hasText: /./ }).innerText();
const ended = async () => {
  await expect.poll(() => cell().state).toMatch(/stopped|error/);
  return said();
};
const answer = () => cell().output('product').locator('.output-value').innerText();

/** Presses Run, and lets the time pass that a reader would wait. */
async function run(fault: Fault, file: RegExp): Promise<void> {
  const asked = session.page.waitForRequest((request) => file.test(request.url()));
  await cell().button('Run').click();
  await asked;
  if (!/answer|silence/.test(fault)) return;
  expect(await cell().state).toBe('running');
  // What arrives meanwhile begins the silence anew.
  const wait = async () => {
    await session.page.clock.fastForward(LONGEST_SILENCE);
    return cell().state;
  };
  await expect.poll(wait).not.toBe('running');
}

describe.each([
  ['the kernel', /kernel\./],
  ['the snippets', /snippets\./],
])('%s', (_, file) => {
  it.each<[Fault, string]>([
    ['a web page in its place', ': it arrived damaged'],
    ['the first half of it', ': it arrived damaged'],
    ['a connection that breaks', ''],
    ['404', ': the server answered 404'],
    ['500', ': the server answered 500'],
    ['no answer', ': the server sent nothing for 20 s'],
    ['half of it, and then silence', ': the server sent nothing for 20 s'],
  ])('with %s ends the run with a sentence, and the next run works', async (fault, why) => {
    host.fail(file, fault);
    await open();
    await run(fault, file);
    expect(await ended()).toMatch(
      new RegExp(`Could not load /notebook/\\S+${why}\\. Check the connection and try again\\.$`),
    );
    host.recover();
    await cell().button('Run').click();
    await cell().reaches('ok');
    expect(await answer()).toBe('2');
  });

  it('that does not come is waited for until Stop, and the next run works', async () => {
    host.fail(file, 'no answer');
    await open();
    await run('404', file);
    expect(await cell().state).toBe('running');
    await cell().button('Stop').click();
    await cell().reaches('stopped');
    expect(await said()).toBe('Stopped.');
    host.recover();
    await cell().button('Run').click();
    await cell().reaches('ok');
  });
});

it('a part of the page’s code that does not arrive is waited for only so long', async () => {
  host.fail(/page\.[^/]*\.js/, 'no answer');
  await open();
  await cell().button('Run').click();
  await session.page.clock.fastForward(LONGEST_SILENCE);
  const sentence = 'Could not load what runs the cells. Reload the page (your changes are kept).';
  await expect.poll(said).toBe(sentence);
});

it('a part of the page’s code that is cut off asks for a reload', async () => {
  host.fail(/page\.[^/]*\.js/, 'the first half of it');
  await open();
  await cell().button('Run').click();
  const sentence = 'Could not load what runs the cells. Reload the page (your changes are kept).';
  await expect.poll(said).toBe(sentence);
});

it('the numbers of a figure that are a web page are not read, and the next look reads them', async () => {
  host.fail(/figures\/quadratic/, 'a web page in its place');
  await open('embed/quadratic/parabola/');
  const picture = session.page.locator('.figure-picture');
  const line = session.page.locator('[data-readout]');
  await picture.hover();
  await expect.poll(() => line.innerText()).toContain('it arrived damaged. Check the connection');
  host.recover();
  await session.page.mouse.move(0, 0);
  await picture.hover();
  await expect.poll(() => line.innerText()).toMatch(/x = /);
});

describe('a host that is switched off after the page has loaded', () => {
  it.each(['Run', 'Edit'])('has %s say so, and the next press works', async (name) => {
    await open();
    await host.off();
    await cell().button(name).click();
    await expect
      .poll(said)
      .toBe(`Could not load what runs the cells. Check the connection and press ${name} again.`);
    await host.on();
    await cell().button(name).click();
    if (name === 'Run') await cell().reaches('ok');
    else await cell().editor.waitFor();
  });
});

describe('after an update of the book, a page of before', () => {
  const notice = () => session.page.locator('.page-notice');
  const chunks = (folder: string) => readdirSync(join(folder, '_astro'));

  it('runs nothing of the update: it offers to reload, and keeps the reader’s text', async () => {
    const code = () => cell().text();
    await open('the-formula/');
    await cell().write('export const product = 7;');
    // A page that shows the reader's text has loaded nothing yet of what a run needs.
    await session.page.reload();
    await expect.poll(code).toBe('export const product = 7;');
    host.deploy(updated.folder);
    await cell().button('Run').click();
    expect(await ended()).toContain('the server answered 404');
    expect(await answer()).toBe('2');
    await expect.poll(() => notice().innerText()).toContain('This book was updated.');
    await notice().getByRole('button', { name: 'Reload' }).click();
    await session.page.waitForLoadState();
    expect(await session.page.locator('main').innerText()).toContain('After the update');
    await expect.poll(code).toBe('export const product = 7;');
    expect(await cell().element.locator('.cell-question').innerText()).toContain('has changed');
    await cell().button('Run').click();
    await cell().reaches('ok');
    expect(await answer()).toBe('7');
    await cell().button('Reset').click();
    await expect.poll(answer).toBe('42');
  });

  it('offers to reload when its own code is gone', async () => {
    const gone = chunks(mini.folder).filter((name) => !chunks(updated.folder).includes(name));
    expect(gone.some((name) => name.startsWith('page.'))).toBe(true);
    await open();
    await session.page.clock.fastForward(5000);
    await session.page.waitForResponse(/update\./);
    host.deploy(updated.folder);
    await cell().button('Run').click();
    await expect.poll(said).toContain('Could not load what runs the cells.');
    await notice().getByRole('button', { name: 'Reload' }).click();
    await session.page.waitForLoadState();
    await cell().button('Run').click();
    await cell().reaches('ok');
    expect(await answer()).toBe('42');
  });

  it('says so when its reader comes back after ten minutes, and not before', async () => {
    const look = (hidden: boolean) =>
      session.page.evaluate((isHidden) => {
        Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    await open();
    const here = session.page.waitForResponse(/update\./);
    await session.page.clock.fastForward(5000);
    await here;
    host.deploy(updated.folder);
    const asked: string[] = [];
    session.page.on('request', (request) => asked.push(request.url()));
    await look(true);
    await session.page.clock.fastForward('09:00');
    await look(false);
    expect(asked).toEqual([]);
    await look(true);
    await session.page.clock.fastForward('10:00');
    await look(false);
    await notice().waitFor();
    await notice().getByRole('button', { name: 'Close' }).click();
    expect(await notice().count()).toBe(0);
  });

  it('is not offered a reload when its own build is still served', async () => {
    host.fail(/kernel\./, '404');
    await open();
    const told = session.page.waitForResponse(/build\.json/);
    await cell().button('Run').click();
    await ended();
    await told;
    expect(await notice().count()).toBe(0);
  });
});
