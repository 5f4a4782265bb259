/** A document without a browser, for Observable Plot to draw on. */
import { Element, SVG } from './element.ts';
import { Comment, Node, Text } from './node.ts';

const HTML = 'http://www.w3.org/1999/xhtml';
const DOCUMENT = 9;

export class Document extends Node {
  readonly nodeType = DOCUMENT;
  readonly nodeName = '#document';
  readonly documentElement: Element;
  readonly body: Element;

  constructor() {
    // A document has no other; nothing asks a document for it.
    super(undefined as unknown as Document);
    this.documentElement = this.createElement('html');
    this.body = this.createElement('body');
    this.appendChild(this.documentElement);
    this.documentElement.append(this.body);
  }

  override get isConnected(): boolean {
    return true;
  }

  /** What stands for the window: Plot takes the class of its events from it. */
  get defaultView(): typeof VIEW {
    return VIEW;
  }

  get textContent(): null {
    return null;
  }

  createElement(name: string): Element {
    return this.createElementNS(HTML, name);
  }

  /**
   * Makes an element.
   *
   * @throws Error for a canvas: without a browser nothing is drawn on one
   */
  createElementNS(namespace: string | null, name: string): Element {
    if (name === 'canvas') throw new Error(NO_CANVAS);
    return new Element(this, namespace === SVG ? SVG : HTML, String(name));
  }

  createTextNode(text: unknown): Text {
    return new Text(this, text);
  }

  createComment(text: unknown): Comment {
    return new Comment(this, text);
  }

  querySelector(selector: string): Element | null {
    return this.documentElement.querySelector(selector);
  }

  querySelectorAll(selector: string): Element[] {
    return this.documentElement.querySelectorAll(selector);
  }

  cloneNode(): Document {
    return new Document();
  }
}

const NO_CANVAS =
  'There is no canvas here, which Plot.raster and the legend of a continuous colour scale need. Use Plot.rect or Plot.cell, or leave the legend out.';

/** An event that nobody hears. */
class Event {
  readonly type: string;

  constructor(type: string) {
    this.type = type;
  }
}

const VIEW = Object.freeze({
  Event,
  Node,
  Element,
  getComputedStyle: ({ style }: Element) => style,
});

/** A new document, as the DOM's own types have it. */
export const createDocument = (): globalThis.Document =>
  new Document() as unknown as globalThis.Document;
