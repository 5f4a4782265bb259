/** The search of a book, with the index that Pagefind made of it. */
import { load } from '../../notebook/browser/load.ts';

/** The part of Pagefind's own module that is used here; the build writes it into the site. */
interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  destroy(): Promise<void>;
  debouncedSearch(words: string): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}
interface Found {
  url: string;
  meta: { title: string };
  sub_results: { title: string; url: string; excerpt: string }[];
}
const SHOWN = 6;

class BookSearch extends HTMLElement {
  #pagefind?: Promise<Pagefind>;

  connectedCallback() {
    const find = <T extends Element>(selector: string) => this.querySelector(selector) as T;
    const button = find<HTMLButtonElement>('button');
    const dialog = find<HTMLDialogElement>('dialog');
    const input = find<HTMLInputElement>('input');
    const open = () => {
      this.#load();
      dialog.showModal();
      input.select();
    };
    button.hidden = false;
    button.addEventListener('click', open);
    dialog.addEventListener('click', (event) => {
      const outside = event.target === dialog;
      if (outside || (event.target as Element).closest('a')) dialog.close();
    });
    input.addEventListener('input', () => void this.#search(input.value));
    // Enter goes to the first result.
    find('form').addEventListener('submit', (event) => {
      if ((event as SubmitEvent).submitter === find('form button')) {
        const first = this.querySelector<HTMLAnchorElement>('ol a');
        if (document.activeElement === input && first) {
          event.preventDefault();
          first.click();
        }
      }
    });
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (dialog.open) dialog.close();
      else open();
    });
  }

  #load(): Promise<Pagefind> {
    const baseUrl = this.dataset.base as string;
    // The build puts its name into the address of its index.
    const build = document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content;
    this.#pagefind ??= import(/* @vite-ignore */ `${baseUrl}pagefind.${build}/pagefind.js`).then(
      async (pagefind: Pagefind) => {
        await pagefind.options({ baseUrl });
        return pagefind;
      },
    );
    return this.#pagefind;
  }

  async #find(words: string): Promise<Found[] | null> {
    const pagefind = await this.#load();
    const search = await pagefind.debouncedSearch(words);
    return search && Promise.all(search.results.slice(0, SHOWN).map((one) => one.data()));
  }

  async #search(words: string) {
    const status = this.querySelector('[role="status"]') as HTMLElement;
    const list = this.querySelector('ol') as HTMLElement;
    try {
      const found = await load('the search', this.#find(words));
      if (found === null) return; // the reader has typed more
      const sections = found.flatMap(({ meta, sub_results }) =>
        sub_results.slice(0, 3).map((section) => ({ page: meta.title, ...section })),
      );
      status.textContent = words === '' ? '' : sections.length === 0 ? 'Nothing found.' : '';
      list.replaceChildren(...sections.map(result));
    } catch {
      // An instance that lacks its index would lack it for ever.
      const loaded = await this.#pagefind?.catch(() => undefined);
      await loaded?.destroy();
      this.#pagefind = undefined;
      status.textContent = import.meta.env.DEV
        ? 'Search needs the built book: npm start.'
        : 'Could not load the search. Check the connection and type again.';
    }
  }
}

function result(section: { page: string; title: string; url: string; excerpt: string }) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = section.url;
  link.textContent =
    section.title === section.page ? section.page : `${section.page}: ${section.title}`;
  const excerpt = document.createElement('p');
  excerpt.innerHTML = section.excerpt; // our own pages' text, escaped by Pagefind, with <mark>
  item.append(link, excerpt);
  return item;
}

customElements.define('book-search', BookSearch);
