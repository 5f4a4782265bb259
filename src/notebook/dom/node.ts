/**
 * Nodes of a document without a browser: as much of the DOM as Observable Plot draws with, and as a snippet
 * needs to look at what it drew. They have the names and the behaviour of the standard.
 */
import type { Document } from './document.ts';
import type { Element } from './element.ts';

/** What can be put into a parent: a node, or a text. */
export type Child = Node | string;

/** A tag, a text or a comment. */
export abstract class Node {
  abstract readonly nodeType: number;
  abstract readonly nodeName: string;
  abstract textContent: string | null;
  readonly ownerDocument: Document;
  parentNode: Node | null = null;
  readonly childNodes: Node[] = [];

  constructor(ownerDocument: Document) {
    this.ownerDocument = ownerDocument;
  }

  /** A copy, with copies of all that is in it if it is `deep`. */
  abstract cloneNode(deep?: boolean): Node;

  get parentElement(): Element | null {
    return this.parentNode?.nodeType === ELEMENT ? (this.parentNode as Element) : null;
  }

  get firstChild(): Node | null {
    return this.childNodes[0] ?? null;
  }

  get lastChild(): Node | null {
    return this.childNodes.at(-1) ?? null;
  }

  get nextSibling(): Node | null {
    return this.#sibling(1);
  }

  get previousSibling(): Node | null {
    return this.#sibling(-1);
  }

  get children(): Element[] {
    return this.childNodes.filter((node): node is Element => node.nodeType === ELEMENT);
  }

  get firstElementChild(): Element | null {
    return this.children[0] ?? null;
  }

  get lastElementChild(): Element | null {
    return this.children.at(-1) ?? null;
  }

  get isConnected(): boolean {
    let at: Node = this;
    while (at.parentNode) at = at.parentNode;
    return at === this.ownerDocument;
  }

  hasChildNodes(): boolean {
    return this.childNodes.length > 0;
  }

  /** Whether `other` is this node or inside it. */
  contains(other: Node | null): boolean {
    for (let at = other; at; at = at.parentNode) if (at === this) return true;
    return false;
  }

  appendChild<T extends Node>(node: T): T {
    return this.insertBefore(node, null);
  }

  /**
   * Puts a node before one of the children, or at the end.
   *
   * @throws Error when `before` is no child of this, or `node` contains this
   */
  insertBefore<T extends Node>(node: T, before: Node | null): T {
    const isAround = node.hasChildNodes() ? node.contains(this) : (node as Node) === this;
    if (isAround) throw new Error('A node cannot be put into itself.');
    if (before === node) return node;
    node.remove();
    const at = before ? this.childNodes.indexOf(before) : this.childNodes.length;
    if (at < 0) throw new Error('The node to insert before is not a child of this node.');
    this.childNodes.splice(at, 0, node);
    node.parentNode = this;
    return node;
  }

  /** @throws Error when `node` is no child of this */
  removeChild<T extends Node>(node: T): T {
    if (node.parentNode !== this)
      throw new Error('The node to remove is not a child of this node.');
    node.remove();
    return node;
  }

  /** @throws Error when `old` is no child of this */
  replaceChild<T extends Node>(node: Node, old: T): T {
    this.insertBefore(node, old);
    return this.removeChild(old);
  }

  append(...children: Child[]): void {
    for (const child of children) this.appendChild(this.#nodeOf(child));
  }

  prepend(...children: Child[]): void {
    const first = this.firstChild;
    for (const child of children) this.insertBefore(this.#nodeOf(child), first);
  }

  replaceChildren(...children: Child[]): void {
    for (const child of this.childNodes.toReversed()) child.remove();
    this.append(...children);
  }

  remove(): void {
    const siblings = this.parentNode?.childNodes;
    if (siblings) siblings.splice(siblings.indexOf(this), 1);
    this.parentNode = null;
  }

  before(...others: Child[]): void {
    for (const other of others) this.parentNode?.insertBefore(this.#nodeOf(other), this);
  }

  after(...others: Child[]): void {
    const next = this.nextSibling;
    for (const other of others) this.parentNode?.insertBefore(this.#nodeOf(other), next);
  }

  replaceWith(...others: Child[]): void {
    const { parentNode, nextSibling } = this;
    this.remove();
    for (const other of others) parentNode?.insertBefore(this.#nodeOf(other), nextSibling);
  }

  /** Nothing happens to a picture that is not in a page. */
  addEventListener(): void {}
  removeEventListener(): void {}
  dispatchEvent(): boolean {
    return true;
  }

  #nodeOf(child: Child): Node {
    return child instanceof Node ? child : this.ownerDocument.createTextNode(child);
  }

  #sibling(step: number): Node | null {
    const siblings = this.parentNode?.childNodes ?? [];
    return siblings[siblings.indexOf(this) + step] ?? null;
  }
}

/** The value of `nodeType`, by kind. */
export const ELEMENT = 1;
const TEXT = 3;
const COMMENT = 8;

/** A node that has a text and no children. */
abstract class CharacterData extends Node {
  data: string;

  constructor(ownerDocument: Document, data: unknown) {
    super(ownerDocument);
    this.data = String(data);
  }

  get textContent(): string {
    return this.data;
  }

  set textContent(text: unknown) {
    this.data = String(text ?? '');
  }

  get nodeValue(): string {
    return this.data;
  }
}

/** A text between tags. */
export class Text extends CharacterData {
  readonly nodeType = TEXT;
  readonly nodeName = '#text';

  cloneNode(): Text {
    return new Text(this.ownerDocument, this.data);
  }
}

/** A comment, which nobody sees. */
export class Comment extends CharacterData {
  readonly nodeType = COMMENT;
  readonly nodeName = '#comment';

  cloneNode(): Comment {
    return new Comment(this.ownerDocument, this.data);
  }
}
