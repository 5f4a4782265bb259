/** Elements of a document without a browser: attributes, texts and selectors. */
import type { Document } from './document.ts';
import { ELEMENT, Node, Text } from './node.ts';
import { matcher } from './selector.ts';
import { markupOf } from './serialize.ts';
import { styleOf } from './style.ts';

export const SVG = 'http://www.w3.org/2000/svg';

/** An attribute as `element.attributes` lists it. */
type Attribute = { name: string; value: string };

export class Element extends Node {
  readonly nodeType = ELEMENT;
  readonly namespaceURI: string;
  readonly localName: string;
  readonly #attributes = new Map<string, string>();

  constructor(ownerDocument: Document, namespace: string, localName: string) {
    super(ownerDocument);
    this.namespaceURI = namespace;
    this.localName = localName;
  }

  /** The name as the standard has it: in capitals, but for SVG. */
  get tagName(): string {
    return this.namespaceURI === SVG ? this.localName : this.localName.toUpperCase();
  }

  get nodeName(): string {
    return this.tagName;
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  set id(id: string) {
    this.setAttribute('id', id);
  }

  get classList(): ClassList {
    return new ClassList(this);
  }

  /** The properties of the attribute `style`; what is set is written into it. */
  get style(): ReturnType<typeof styleOf> {
    return styleOf(this);
  }

  get attributes(): Attribute[] {
    return Array.from(this.#attributes, ([name, value]) => ({ name, value }));
  }

  getAttributeNames(): string[] {
    return [...this.#attributes.keys()];
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }

  setAttribute(name: string, value: unknown): void {
    this.#attributes.set(String(name), String(value));
  }

  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }

  toggleAttribute(name: string, force = !this.hasAttribute(name)): boolean {
    if (!force) this.removeAttribute(name);
    else if (!this.hasAttribute(name)) this.setAttribute(name, '');
    return force;
  }

  /** Namespaces of attributes play no part in a picture. */
  getAttributeNS(_namespace: string | null, name: string): string | null {
    return this.getAttribute(name);
  }

  setAttributeNS(_namespace: string | null, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }

  removeAttributeNS(_namespace: string | null, name: string): void {
    this.removeAttribute(name);
  }

  get textContent(): string {
    let text = '';
    const pending: Node[] = this.childNodes.toReversed();
    for (let next = pending.pop(); next; next = pending.pop()) {
      if (next instanceof Text) text += next.data;
      for (const child of next.childNodes.toReversed()) pending.push(child);
    }
    return text;
  }

  set textContent(text: unknown) {
    const words = String(text ?? '');
    this.replaceChildren(...(words === '' ? [] : [words]));
  }

  get outerHTML(): string {
    return markupOf(this);
  }

  get innerHTML(): string {
    return this.childNodes.map(markupOf).join('');
  }

  /** @throws Error always: what says what to do instead */
  set innerHTML(_markup: unknown) {
    throw new Error('Markup is not read here. Make elements with Plot, or with createElementNS.');
  }

  /**
   * The first element inside that a selector is for.
   *
   * @throws Error when the selector is not one, or has what is not known here
   */
  querySelector(selector: string): Element | null {
    const matches = matcher(selector, this);
    for (const element of descendants(this)) if (matches(element)) return element;
    return null;
  }

  /** All elements inside that a selector is for, in their order. */
  querySelectorAll(selector: string): Element[] {
    if (selector === '*') return [...descendants(this)];
    return [...descendants(this)].filter(matcher(selector, this));
  }

  matches(selector: string): boolean {
    return matcher(selector, this)(this);
  }

  closest(selector: string): Element | null {
    const matches = matcher(selector, this);
    for (let at: Element | null = this; at; at = at.parentElement) if (matches(at)) return at;
    return null;
  }

  cloneNode(deep = false): Element {
    const copy = new Element(this.ownerDocument, this.namespaceURI, this.localName);
    for (const [name, value] of this.#attributes) copy.setAttribute(name, value);
    for (const child of deep ? this.childNodes : []) copy.append(child.cloneNode(true));
    return copy;
  }
}

/** The classes of an element, in its attribute. */
export class ClassList {
  readonly #element: Element;

  constructor(element: Element) {
    this.#element = element;
  }

  add(...names: string[]): void {
    this.#write([...new Set([...this.#read(), ...names])]);
  }

  remove(...names: string[]): void {
    this.#write(this.#read().filter((name) => !names.includes(name)));
  }

  contains(name: string): boolean {
    return this.#read().includes(name);
  }

  toggle(name: string, force = !this.contains(name)): boolean {
    if (force) this.add(name);
    else this.remove(name);
    return force;
  }

  #read(): string[] {
    return (this.#element.getAttribute('class') ?? '').split(/\s+/).filter((name) => name !== '');
  }

  #write(names: string[]): void {
    this.#element.setAttribute('class', names.join(' '));
  }
}

/** The elements inside, in the order of the document, however deep they are. */
function* descendants(root: Element): Generator<Element> {
  const pending = root.children.reverse();
  for (let next = pending.pop(); next; next = pending.pop()) {
    yield next;
    for (const child of next.children.reverse()) pending.push(child);
  }
}
