/** The harness sees what it is there to see: a page that is harmed on purpose, and a listener that is reached. */
import { createSocket } from 'node:dgram';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Reader, Tab } from '../../support/engines/driver.ts';
import { chosenEngines } from '../../support/engines/names.ts';
import { differences } from './attack-cell.ts';
import { describePage } from './describe-page.ts';
import { startListener } from './listener.ts';
import { coreUsed } from './processes.ts';
import RULES from './rules.ts';
import { writeAndRun } from './run-in-page.ts';
import { CELL, CHAPTER, startTarget, type Target } from './target.ts';

describe.each(chosenEngines())('in %s', (engine) => {
  let target: Target;
  let reader: Reader;
  let tab: Tab;

  beforeAll(async () => {
    target = await startTarget(engine, inject('sites').mini.url);
    reader = await target.newReader();
    tab = await reader.newTab();
    await tab.open(target.site + CHAPTER);
  });
  afterAll(async () => {
    await reader?.close();
    await target?.close();
  });

  describe('a page that changes outside the cell is noticed by', () => {
    const changes: [string, () => void][] = [
      ['its texts', () => document.querySelector('h1')?.append('!')],
      ['its attributes', () => document.querySelector('h1')?.setAttribute('data-x', '1')],
      ['its elements', () => document.body.append(document.createElement('b'))],
      ['what is hidden', () => document.querySelector('h1')?.setAttribute('style', 'opacity: 0')],
      ['the style of its body', () => document.body.style.setProperty('cursor', 'wait')],
      ['what is stored', () => localStorage.setItem('left', '1')],
      [
        'its cookies',
        () => {
          // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not what is tested.
          document.cookie = 'left=1';
        },
      ],
      [
        'its title',
        () => {
          document.title = 'taken';
        },
      ],
      [
        'its globals',
        () => {
          Object.assign(window, { left: 1 });
        },
      ],
    ];

    it.each(changes)('%s', async (_, change) => {
      const before = await tab.evaluate(describePage, CELL, false);
      expect(differences(before, await tab.evaluate(describePage, CELL, false))).toEqual([]);
      await tab.evaluate(change);
      expect(differences(before, await tab.evaluate(describePage, CELL, false))).not.toEqual([]);
    });
  });

  describe('what a result may not hold is noticed:', () => {
    const put = (cell: string, html: string) => {
      const outputs = document.querySelector(`[data-cell="${cell}"] .cell-outputs`) as HTMLElement;
      // The page's own sheet cuts outputs off at their box.
      outputs.style.contain = 'none';
      outputs.innerHTML = `<div class="output" data-output="x">${html}</div>`;
    };
    const findings = async () => {
      const all: string[] = [];
      for (const rule of RULES) all.push(...(await tab.evaluate(rule, CELL)));
      return all;
    };

    it.each([
      ['a style sheet', '<style>b{color:red}</style>'],
      ['a form', '<form></form>'],
      ['a link', '<a href="/">x</a>'],
      ['a button', '<button>x</button>'],
      ['a password', '<input type="password">'],
      ['an image', '<img alt="">'],
      ['a dialogue', '<dialog open>x</dialog>'],
      ['a popover', '<b popover>x</b>'],
      ['a button of the page', '<b data-page-action="reset-all">x</b>'],
      ['a part of a cell', '<b class="cell-error">x</b>'],
      ['a handler', '<b onclick="x">x</b>'],
      ['an address', '<svg><rect fill="url(http://127.0.0.1:1/)"/></svg>'],
      ['an address of this host', '<svg><use href="/x.svg#y"/></svg>'],
      ['a fixed place', '<b style="position:fixed">x</b>'],
      ['a foreign id', '<b id="search">x</b>'],
      ['an id that is there twice', '<b id="cell-quadratic-scale">x</b>'],
      ['something outside the box', '<b style="position:absolute;left:-3000px;width:9px">x</b>'],
      ['something that takes clicks', '<b style="position:absolute;inset:-9999px">x</b>'],
      ['a text that turns what follows', '<p>⟪\u202ex⟫ (line 1)</p>'],
      ['a success of the attack', '<p>BREACH</p>'],
      ['too many elements', '<b></b>'.repeat(20_001)],
      ['too many characters', `<p title="${'x'.repeat(2e6)}"></p>`],
    ])('%s', async (_, html) => {
      await tab.evaluate(
        put,
        CELL,
        '<p style="unicode-bidi: isolate">⟪\u202ex⟫</p><svg><rect id="quadratic-scale-0" fill="url(#x)"/></svg>',
      );
      expect(await findings()).toEqual([]);
      await tab.evaluate(put, CELL, html);
      expect(await findings()).not.toEqual([]);
      await tab.evaluate(put, CELL, '');
    });
  });

  it('a request of the book’s own host for what it must not give is noticed', async () => {
    await tab.evaluate(() => fetch('/leak').then(({ status }) => status));
    expect(target.leaks()).toContain('a request for /leak');
  });

  describe('a run', () => {
    it('during which the page stands still is timed', async () => {
      await tab.evaluate((cell) => {
        const root = document.querySelector(`[data-cell="${cell}"]`) as HTMLElement;
        const observer = new MutationObserver(() => {
          observer.disconnect();
          for (const end = performance.now() + 700; performance.now() < end; );
        });
        observer.observe(root, { attributeFilter: ['data-state'] });
      }, CELL);
      const wait = { reader: 20_000, stop: 1000 };
      const ran = await tab.evaluate(writeAndRun, CELL, 'export const x = 1;', wait);
      expect(ran.stall).toBeGreaterThan(600);
      expect(ran).toMatchObject({ state: 'ok', stopped: false, kept: true });
    });

    it('that lasts too long is stopped', async () => {
      const wait = { reader: 300, stop: 10_000 };
      const ran = await tab.evaluate(writeAndRun, CELL, 'while (true) {}', wait);
      expect(ran).toMatchObject({ state: 'stopped', stopped: true, kept: true });
    });

    it.runIf(process.platform === 'linux')(
      'that is still at work is noticed by its use of the processor',
      async () => {
        await tab.evaluate(() => {
          const spin = () => {
            for (const end = performance.now() + 50; performance.now() < end; );
          };
          Object.assign(window, { spinning: setInterval(spin, 55) });
        });
        expect(await coreUsed(500)).toBeGreaterThan(0.2);
        await tab.evaluate(() =>
          clearInterval((window as unknown as { spinning: number }).spinning),
        );
      },
    );
  });
});

describe('the listener notices', () => {
  const reached = async (act: (host: string, port: number) => void, what: string) => {
    const listener = await startListener();
    const [host, port] = listener.host.split(':');
    const all: string[] = [];
    act(host, Number(port));
    await expect
      .poll(() => all.push(...listener.take()) && all.join(), { timeout: 5000 })
      .toContain(what);
    listener.close();
  };

  it('a request', () =>
    reached((host, port) => void fetch(`http://${host}:${port}/secret`), 'GET /secret'));

  it('a WebSocket', () =>
    reached((host, port) => {
      const socket = new WebSocket(`ws://${host}:${port}/socket`);
      socket.onerror = () => undefined;
    }, 'an upgrade to a WebSocket /socket'));

  it('a connection that says nothing', () =>
    reached((host, port) => void connect(port, host), 'a connection by TCP'));

  it('a datagram, as STUN and QUIC send', () =>
    reached((host, port) => {
      const socket = createSocket('udp4');
      socket.send('x', port, host, () => socket.close());
    }, 'a datagram by UDP'));
});
