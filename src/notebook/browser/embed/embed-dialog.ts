/**
 * Shows the markup that puts a cell or an exercise into another page, with what it gives and what can be
 * chosen. What the reader has changed here is taken along, unless the reader says otherwise.
 */
import { embedMarkup } from '../../render/embed-markup.ts';
import { element, type Markup, type MarkupElement } from '../../render/markup.ts';
import { BASE } from '../base.ts';
import { BrokenLink, encodeLink } from '../drafts/link.ts';
import { elementFrom } from '../elements.ts';
import sheet from './embed-dialog.css?inline';
import { heightFrom } from './height.ts';
import { type EmbedKind, VALUES, writeInputs } from './options.ts';

/** What is embedded, and how it differs from the book's. */
export type EmbedSubject = {
  kind: EmbedKind;
  /** `quadratic/roots`. */
  name: string;
  /** Its place below `/embed/`. */
  path: string;
  inputs?: Record<string, unknown> | undefined;
  /** The reader's text of a cell. */
  text?: string | undefined;
};

/** The height that a frame has before its content says how high it is. */
const HEIGHT = 480;

const WORDS: Record<string, string> = {
  auto: 'of the reader’s system',
  light: 'light',
  dark: 'dark',
  both: 'code and output',
  output: 'output',
  code: 'code',
};

const styles = new CSSStyleSheet();
styles.replaceSync(sheet);

/** Opens the dialog; it is gone when it is closed. */
export function openEmbedDialog(subject: EmbedSubject): void {
  // A sheet that was imported as such would be sent with every page that may load this.
  if (!document.adoptedStyleSheets.includes(styles)) document.adoptedStyleSheets.push(styles);
  new EmbedDialog(subject).open();
}

class EmbedDialog {
  readonly #subject: EmbedSubject;
  readonly #dialog: HTMLDialogElement;
  readonly #preview: HTMLIFrameElement;
  /** The part of an address from `#` on that carries the reader's text. */
  #link = '';
  #height = HEIGHT;

  constructor(subject: EmbedSubject) {
    this.#subject = subject;
    this.#dialog = elementFrom(dialogFor(subject)) as HTMLDialogElement;
    this.#preview = this.#part<HTMLIFrameElement>('iframe');
  }

  open(): void {
    const opener = document.activeElement as HTMLElement | null;
    const listening = new AbortController();
    const { signal } = listening;
    addEventListener('message', (event) => this.#onMessage(event), { signal });
    this.#dialog.addEventListener('input', () => void this.#show());
    this.#part('.embed-close').addEventListener('click', () => this.#dialog.close());
    this.#part('.embed-copy').addEventListener('click', () => void this.#copy());
    this.#dialog.addEventListener('close', () => {
      listening.abort();
      this.#dialog.remove();
      opener?.focus();
    });
    document.body.append(this.#dialog);
    this.#dialog.showModal();
    this.#part('.embed-copy').focus();
    void this.#show();
  }

  /** Shows the markup, and in the preview what it gives. */
  async #show(): Promise<void> {
    const { name, path, inputs, text } = this.#subject;
    const query = new URLSearchParams();
    for (const [option, values] of Object.entries(VALUES)) {
      const value = this.#dialog.querySelector<HTMLSelectElement>(`[name="${option}"]`)?.value;
      if (value && value !== values[0]) query.set(option, value);
    }
    if (inputs && this.#isOn('inputs')) query.set('inputs', writeInputs(inputs));
    if (text !== undefined && this.#isOn('text')) {
      this.#link ||= await this.#encode(name, text);
    }
    // A colon and a comma may stand in a query as they are.
    const options = String(query).replaceAll('%3A', ':').replaceAll('%2C', ',');
    const page = `${BASE}/embed/${path}/${options && `?${options}`}`;
    const src = new URL(page + (this.#isOn('text') ? this.#link : ''), location.href).href;
    if (this.#preview.src === src) return;
    this.#preview.src = src;
    this.#write();
  }

  async #encode(name: string, text: string): Promise<string> {
    try {
      return await encodeLink(name, text);
    } catch (error) {
      if (!(error instanceof BrokenLink)) throw error;
      this.#say(error.message);
      this.#part<HTMLInputElement>('[name="text"]').checked = false;
      return '';
    }
  }

  #write(): void {
    const book = new URL(`${BASE}/`, location.href).href;
    const title = `${this.#subject.name} · ${bookTitle()}`;
    const frame = { src: this.#preview.src, title, height: this.#height };
    const field = this.#part<HTMLTextAreaElement>('textarea');
    const isSelected = field.selectionEnd > field.selectionStart;
    field.value = embedMarkup(book, frame);
    // A reader who is copying by hand goes on.
    if (isSelected) field.select();
  }

  #onMessage({ source, data }: MessageEvent): void {
    const height = source === this.#preview.contentWindow ? heightFrom(data) : undefined;
    if (height === undefined || height === this.#height) return;
    this.#height = height;
    this.#preview.style.height = `${height}px`;
    this.#write();
  }

  async #copy(): Promise<void> {
    const field = this.#part<HTMLTextAreaElement>('textarea');
    try {
      await navigator.clipboard.writeText(field.value);
      this.#say('Markup copied.');
    } catch {
      field.select();
      this.#say('The browser did not allow copying. The markup is selected: copy it by the keys.');
    }
  }

  #isOn(name: string): boolean {
    return this.#dialog.querySelector<HTMLInputElement>(`[name="${name}"]`)?.checked ?? false;
  }

  #say(sentence: string): void {
    this.#part('[role="status"]').textContent = sentence;
  }

  #part<T extends HTMLElement = HTMLElement>(selector: string): T {
    return this.#dialog.querySelector(selector) as T;
  }
}

function dialogFor({ kind, name, inputs, text }: EmbedSubject): MarkupElement {
  return element(
    'dialog',
    { class: 'embed-dialog not-content', 'aria-labelledby': 'embed-heading' },
    element(
      'div',
      { class: 'embed-head' },
      element('h2', { id: 'embed-heading' }, `Embed ${name}`),
      button('embed-close', 'Close'),
    ),
    element(
      'div',
      { class: 'embed-options' },
      select('theme', 'Theme'),
      kind === 'cell' ? select('view', 'What it shows') : undefined,
      inputs && checkbox('inputs', 'With the inputs as they stand here'),
      text === undefined ? undefined : checkbox('text', 'With your text of the code'),
    ),
    label(
      'Markup',
      element('textarea', { readonly: true, rows: 4, spellcheck: 'false', wrap: 'soft' }),
    ),
    element(
      'div',
      { class: 'embed-buttons' },
      button('embed-copy', 'Copy'),
      element('p', { role: 'status' }),
    ),
    element(
      'p',
      {},
      'The script gives the frame the height of its content. Where a page allows no scripts, leave the last line out: the frame keeps the height that is written.',
    ),
    element('h3', {}, 'Preview'),
    element('iframe', { title: `Preview of ${name}`, height: HEIGHT }),
  );
}

const label = (words: string, control: Markup) => element('label', {}, words, control);

const button = (name: string, words: string) =>
  element('button', { type: 'button', class: `quiet-button ${name}` }, words);

const checkbox = (name: string, words: string) =>
  element('label', {}, element('input', { type: 'checkbox', name, checked: true }), words);

function select(name: keyof typeof VALUES, words: string): MarkupElement {
  const options = VALUES[name].map((value) => element('option', { value }, WORDS[value]));
  return label(words, element('select', { name }, ...options));
}

/** The book's title, as the page tells it to other sites. */
function bookTitle(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]');
  return meta?.content ?? document.title;
}
