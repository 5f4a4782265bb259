/**
 * Pointing at a symbol marks it wherever it is on the page: in formulas, listings and figures. So does the
 * focus on its button in the key of symbols.
 */

const MARK = 'symbol-pointed';
const SYMBOL = '[class*="symbol-"]';
const COLOURED = ':is([fill^="var(--color-"], [stroke^="var(--color-"])';

let pointed: string | undefined;

for (const type of ['pointerover', 'focusin']) {
  document.addEventListener(type, ({ target }) => point(symbolAt(target as Element)));
}

/** The symbol that an element shows, if the page explains one of its name. */
function symbolAt(target: Element): string | undefined {
  const button = target.closest('button')?.querySelector(SYMBOL);
  const shown = button ?? target.closest(`${SYMBOL}, ${COLOURED}`);
  const said = ['class', 'fill', 'stroke'].map((name) => shown?.getAttribute(name)).join(' ');
  const names = [...said.matchAll(/\b(?:symbol|color)-([a-z]+)/g)].map(([, name]) => name);
  return names.find((name) => document.getElementById(`symbol-${name}`));
}

function point(name: string | undefined): void {
  if (name === pointed) return;
  pointed = name;
  for (const marked of document.querySelectorAll(`.${MARK}`)) marked.classList.remove(MARK);
  if (name === undefined) return;
  const colour = `"var(--color-${name})"`;
  const all = `.symbol-${name}, .figure-picture :is([fill=${colour}], [stroke=${colour}])`;
  for (const shown of document.querySelectorAll(all)) {
    // An editor takes a change of its elements for a change of its text.
    if (!shown.closest('.cm-content')) shown.classList.add(MARK);
  }
}
