/**
 * What no result of a cell may do to the page. Each rule looks at a cell and gives a line for each finding.
 * Rules go into the page as texts, so a rule sees nothing of this file.
 */

type Rule = (cell: string) => string[];

const RULES: Rule[] = [
  forbiddenElements,
  forbiddenAttributes,
  drawnOutside,
  idsTwice,
  turnedTexts,
  breached,
  tooMuch,
];

export default RULES;

/** Results are texts, tables, SVG, and the page's own controls: nothing that acts, sends, leads or styles. */
function forbiddenElements(cell: string): string[] {
  const root = document.querySelector(`[data-cell="${cell}"]`) as HTMLElement;
  const results = [...root.querySelectorAll('.cell-result, .cell-messages, [data-output]')];
  const inResults = (selector: string) =>
    results.flatMap((result) => [...result.querySelectorAll(selector)]);
  const never = `script, style, link, meta, base, iframe, frame, object, embed, form, img, image, video,
    audio, canvas, foreignObject, dialog, textarea, animate, set, area, template, math`;
  const found = inResults(never);
  for (const element of inResults('a, button, input, select')) {
    const isOurs = element.closest(
      '.cell-controls > button, .figure-tools, .figure-enlarge, .cell-status',
    );
    const isControl = element.matches(
      'input[type="range"], input[type="number"], input[type="checkbox"], select',
    );
    if (!isOurs && !isControl) found.push(element);
  }
  for (const element of document.querySelectorAll('dialog[open], :modal, :popover-open')) {
    if (root.contains(element)) found.push(element);
  }
  return found.map((element) => `a forbidden element ${element.outerHTML.slice(0, 150)}`);
}

/** Results have no attribute that the page, the browser or a style sheet would act on. */
function forbiddenAttributes(cell: string): string[] {
  const found: string[] = [];
  const pages = `[data-page-action], [data-action], [data-cell], [data-value], [data-exercise], [data-check],
    [popover], [popovertarget], [autofocus], [contenteditable], [is], [slot], [usemap], [accesskey],
    .cell, .cell-error, .cell-status, .cell-inputs, .cell-outputs, .cell-log, .cell-progress, .page-status`;
  for (const output of document.querySelectorAll(`[data-cell="${cell}"] [data-output]`)) {
    for (const element of [output, ...output.querySelectorAll('*')]) {
      const report = (what: string) => found.push(`${what}: ${element.outerHTML.slice(0, 150)}`);
      const isOurs = element.closest('.figure-tools') !== null;
      if (!isOurs && element.matches(pages)) report('what the page acts on');
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) report('a handler');
        if (/url\(\s*["']?(?!#|["'#])/i.test(value)) report('an address');
        if (/href$/.test(name) && !value.startsWith('#')) report('an address');
      }
      if (/fixed|sticky/.test(getComputedStyle(element).position)) report('a place of its own');
      // An id that is not the cell's own could be taken for a part of the page.
      if (element.id && !element.id.includes(cell.replace('/', '-'))) report('a foreign id');
    }
  }
  if (document.activeElement?.closest('[data-output]')) found.push('the focus is in an output');
  return found;
}

/** Nothing of a cell is drawn, or can be clicked, outside its box. */
function drawnOutside(cell: string): string[] {
  const root = document.querySelector(`[data-cell="${cell}"]`) as HTMLElement;
  const box = root.getBoundingClientRect();
  const cuts = (element: Element) => {
    const { overflowX, overflowY, contain } = getComputedStyle(element);
    return /paint|content|strict/.test(contain) || ![overflowX, overflowY].includes('visible');
  };
  const isCut = (element: Element): boolean => {
    // What is placed absolutely is only held, and cut, by a box that is placed itself.
    let isFree = false;
    for (let at = element; at !== root; at = at.parentElement as Element) {
      isFree ||= getComputedStyle(at).position === 'absolute';
      const parent = at.parentElement as Element;
      const { position, contain, transform } = getComputedStyle(parent);
      if (position !== 'static' || contain !== 'none' || transform !== 'none') isFree = false;
      if (!isFree && cuts(parent)) return true;
    }
    return false;
  };
  const found: string[] = [];
  const elements = [
    ...root.querySelectorAll('.cell-result *, [data-output], [data-output] *'),
  ].slice(0, 5000);
  for (const element of elements) {
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    const out = Math.max(box.left - left, right - box.right, box.top - top, bottom - box.bottom);
    if (width > 0 && height > 0 && out > 2 && !isCut(element)) {
      found.push(
        `drawn ${Math.round(out)} px outside the cell: ${element.outerHTML.slice(0, 150)}`,
      );
    }
  }
  for (let x = 5; x < innerWidth; x += innerWidth / 12) {
    for (let y = 5; y < innerHeight; y += innerHeight / 10) {
      // A box that ends between two pixels takes the click on both.
      const isInside =
        x > box.left - 1 && x < box.right + 1 && y > box.top - 1 && y < box.bottom + 1;
      const there = isInside ? null : document.elementFromPoint(x, y);
      if (there && root.contains(there)) {
        found.push(`takes a click outside the cell: ${there.outerHTML.slice(0, 150)}`);
      }
    }
  }
  return [...new Set(found)];
}

/** An id leads to one element. */
function idsTwice(): string[] {
  const seen = new Set<string>();
  return [...document.querySelectorAll('[id]')].flatMap(({ id }) => {
    if (seen.has(id)) return `the id ${id} is there twice`;
    seen.add(id);
    return [];
  });
}

/**
 * Marks that turn the direction of writing end with the attack's own text, which stands between ⟪ and ⟫:
 * no word of the page's comes after it in the element that isolates it.
 */
function turnedTexts(cell: string): string[] {
  const root = document.querySelector(`[data-cell="${cell}"]`) as HTMLElement;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!/[\u202a-\u202e\u2066-\u2069]/.test(node.nodeValue ?? '')) continue;
    let element = node.parentElement;
    // (The code itself is not a result.)
    if (element?.closest('.cm-content, .cell-listing') && !element.closest('[data-output]'))
      continue;
    // A box that names the character holds it alone.
    if (element?.matches('.invisible-character')) continue;
    // (A line of a choice, and a text of SVG, stand alone in any case.)
    const isolates = (one: Element) =>
      one.matches('option, text, title') || getComputedStyle(one).unicodeBidi !== 'normal';
    while (element && !isolates(element)) element = element.parentElement;
    const whole = element?.textContent?.trim() ?? '';
    if (!/⟫["”.]*$/.test(whole)) {
      found.push(`turns what stands beside it: ${JSON.stringify(whole.slice(0, 150))}`);
    }
  }
  return found;
}

/** An attack says BREACH where it has got what it wanted. */
function breached(cell: string): string[] {
  const results = `.cell-result, .cell-note, .cell-messages, [data-output]`;
  const root = document.querySelector(`[data-cell="${cell}"]`) as HTMLElement;
  const text = [...root.querySelectorAll(results)].map((one) => one.textContent).join(' ');
  const at = text.indexOf('BREACH');
  return at < 0 ? [] : [`the attack had success: ${text.slice(at, at + 100)}`];
}

/** What a cell shows is bounded. */
function tooMuch(cell: string): string[] {
  const root = document.querySelector(`[data-cell="${cell}"]`) as HTMLElement;
  const elements = root.querySelectorAll('*').length;
  const characters = root.outerHTML.length;
  return [
    ...(elements > 20_000 ? [`the cell has ${elements} elements`] : []),
    ...(characters > 2_000_000 ? [`the cell has ${characters} characters of HTML`] : []),
  ];
}
