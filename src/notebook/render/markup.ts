/**
 * What the page shows, as data: the build writes it as HTML, and the reader's browser makes the same
 * elements of it. Texts are never read as HTML, so that nothing that a snippet returns can become any.
 */

/** A text, an element, or the picture of a figure. */
export type Markup = string | MarkupElement | Picture;

export type MarkupElement = {
  tag: string;
  attributes: Attributes;
  children: Markup[];
};

/** Attributes by name; `true` has no value, and those that are `false` or `undefined` are left out. */
export type Attributes = Record<string, string | number | boolean | undefined>;

/** An SVG as text. The build draws it as it is; a browser draws only what a figure may have. */
export type Picture = { svg: string };

/** Makes an element. */
export function element(
  tag: string,
  attributes: Attributes = {},
  ...children: (Markup | undefined)[]
): MarkupElement {
  return { tag, attributes, children: children.filter((child) => child !== undefined) };
}

/** The attributes that an element has, as texts. */
export function attributesOf({ attributes }: MarkupElement): [name: string, value: string][] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    if (value === undefined || value === false) return [];
    return [[name, value === true ? '' : String(value)]];
  });
}

const VOID = new Set(['input']);

/** The HTML of these elements and texts, one after the other. */
export function toHtml(markup: Markup[]): string {
  return markup.map(htmlOf).join('');
}

function htmlOf(markup: Markup): string {
  if (typeof markup === 'string') return escapeHtml(markup);
  if ('svg' in markup) return markup.svg;
  const attributes = attributesOf(markup).map(([name, value]) =>
    value === '' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`,
  );
  const opening = `<${markup.tag}${attributes.join('')}>`;
  return VOID.has(markup.tag) ? opening : `${opening}${toHtml(markup.children)}</${markup.tag}>`;
}

/** Text that cannot be taken for HTML, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (character) => entities[character]);
}
