/** The script of the plain page: Plot draws on the main thread, anew at each move. */
import { draw } from './figure.ts';

const slider = document.querySelector('input') as HTMLInputElement;
const box = document.querySelector('[data-figure]') as HTMLElement;
const show = () => {
  const picture = draw(slider.valueAsNumber, document);
  picture.setAttribute('role', 'img');
  box.replaceChildren(picture);
};
slider.addEventListener('input', show);
show();
