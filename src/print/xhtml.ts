/**
 * Elements of a page as XHTML, which an e-book is made of. What only a browser with scripts can use is left
 * out: attributes that an e-book has no use for, and elements such as `<output>` become plain ones.
 */

/** Elements that an e-book has as another: one that folds, or that a script gives its meaning. */
const PLAIN: Record<string, string> = {
  data: 'span',
  details: 'div',
  label: 'span',
  output: 'span',
  summary: 'div',
};
/** The elements of SVG whose names an HTML parser writes in lower case. */
const SVG_NAMES: Record<string, string> = {
  clippath: 'clipPath',
  lineargradient: 'linearGradient',
  radialgradient: 'radialGradient',
  textpath: 'textPath',
};
const NAMESPACES: Record<string, string> = {
  math: 'http://www.w3.org/1998/Math/MathML',
  svg: 'http://www.w3.org/2000/svg',
};
/** Elements of HTML that have no end. */
const VOID = new Set(['br', 'col', 'hr', 'img', 'wbr']);
/** The attributes that an element of HTML keeps. */
const KEPT = /^(id|class|href|src|alt|lang|colspan|rowspan|scope|start|datetime)$/;
/** Presentation attributes that browsers know, and SVG 1.1, which e-books keep to, has only as styles. */
const STYLED = new Set(['font-variant', 'paint-order']);
/** Those that an element of SVG or MathML loses. */
const LOST = /^(data-.*|style|tabindex|xmlns(:.*)?)$/;
/** Classes that no style of the e-book names. */
const UNSTYLED = /^(astro-|tok-(?!comment|keyword))/;
/** Characters that XML does not have, written out or not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NOT_XML = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in XML, in an attribute too. */
export function escapeXml(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign]);
}

/** A node with all that is in it, as XHTML. */
export function toXhtml(node: Node, foreign = false): string {
  if (node.nodeType === node.TEXT_NODE) return escapeXml(node.textContent ?? '');
  if (node.nodeType !== node.ELEMENT_NODE) return '';
  const element = node as Element;
  const local = element.localName.toLowerCase();
  const isForeign = foreign || local in NAMESPACES;
  const attributes = attributesOf(element, isForeign);
  const inside = contentOf(element, isForeign);
  if (local === 'span' && attributes.length === 0) return inside;
  const name = nameOf(local, isForeign);
  const start = [name, ...attributes].join(' ');
  return inside === '' && (isForeign || VOID.has(name))
    ? `<${start}/>`
    : `<${start}>${inside}</${name}>`;
}

/** What is in a node, as XHTML. */
export function contentOf(node: Node, foreign = false): string {
  return [...node.childNodes].map((child) => toXhtml(child, foreign)).join('');
}

function nameOf(name: string, isForeign: boolean): string {
  if (isForeign) return SVG_NAMES[name] ?? name;
  // An element of the page's own has a hyphen in its name.
  return PLAIN[name] ?? (name.includes('-') ? 'div' : name);
}

function attributesOf(element: Element, isForeign: boolean): string[] {
  const namespace = NAMESPACES[element.localName];
  const kept = [...element.attributes].flatMap(({ name, value }): [string, string][] => {
    if (isForeign ? LOST.test(name) || STYLED.has(name) : !KEPT.test(name)) return [];
    if (name !== 'class') return [[name, value]];
    const classes = value.split(/\s+/).filter((one) => one && !UNSTYLED.test(one));
    return classes.length > 0 ? [[name, classes.join(' ')]] : [];
  });
  const styles = [...element.attributes].filter(({ name }) => isForeign && STYLED.has(name));
  const style = styles.map(({ name, value }) => `${name}: ${value}`).join('; ');
  const all = [
    ...(namespace ? [['xmlns', namespace]] : []),
    ...kept,
    ...(style ? [['style', style]] : []),
  ];
  return all.map(([name, value]) => `${name}="${escapeXml(value)}"`);
}
