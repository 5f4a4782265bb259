/** The sheets of a site keep the rules that a page or a script may need. */
import { describe, expect, test } from 'vitest';
import { classesIn, withoutUnused } from '../../../src/site/sheets/classes.ts';

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
    expect(withoutUnused(sheet, classesIn([PAGE], []))).toBe('.dark{color:red}p{margin:0}');
  });
});
