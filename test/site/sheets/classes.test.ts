/** The sheets of a site keep the rules that a page or a script may need. */
import { describe, expect, test } from 'vitest';
import { classesIn, variablesIn, withoutUnused } from '../../../src/site/sheets/classes.ts';

const PAGE = `<html class="dark wide"><p class='x'>word</p>
<script>document.body.classList.add('presenting');
if (1 < 2) document.title = 'a';</script></html>`;

describe('the classes of a site', () => {
  test('are those of its elements, and the words of scripts in pages and beside them', () => {
    const classes = classesIn([PAGE], ['panel.className = "open-now"']);
    for (const name of ['dark', 'wide', 'presenting', 'open-now']) expect(classes).toContain(name);
    expect(classes).not.toContain('word');
  });

  test('keep their rules in a sheet, and others go', () => {
    const sheet = '.dark { color: red } .gone { color: blue } p { margin: 0 }';
    expect(withoutUnused(sheet, classesIn([PAGE], []), new Set())).toBe(
      '.dark{color:red}p{margin:0}',
    );
  });
});

describe('the variables of a site', () => {
  const SHEET =
    ':root { --ink: var(--grey); --grey: #111; --gone: var(--lost); --lost: red; --set: 1px }\n' +
    'p { color: var(--ink); margin: var(--gap) }';

  test('are those that a rule, a page or a script reads, and those that their values read', () => {
    const variables = variablesIn(
      [SHEET],
      ['<p style="--gap: 2px">', 'style.getPropertyValue("--set")'],
    );
    expect([...variables].sort()).toEqual(['--gap', '--grey', '--ink', '--set']);
  });

  test('are kept in a sheet, and others go', () => {
    const sheet = withoutUnused(SHEET, new Set(), variablesIn([SHEET], []));
    expect(sheet).toBe(':root{--ink:var(--grey);--grey:#111}p{color:var(--ink);margin:var(--gap)}');
  });
});
