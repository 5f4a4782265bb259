/** The button that copies a page as Markdown; what it does is loaded when it is first pressed. */
import { attempt, load } from '../../notebook/browser/load.ts';

const button = document.querySelector<HTMLButtonElement>('[data-copy-page]');
if (button) {
  const status = button.nextElementSibling as HTMLElement;
  const part = () => load('what copies the page', import('./copy-page.ts'));
  button.hidden = false;
  button.addEventListener('click', () => {
    void attempt(async () => (await part()).copyPage(status), 'press the button', status);
  });
}
