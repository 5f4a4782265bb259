/** The script of the static floor: it moves the bars of a picture that the page already has. */
import { probabilities } from './probabilities.ts';

const slider = document.querySelector('input') as HTMLInputElement;
const picture = document.querySelector('[data-figure] svg') as SVGElement;
const bars = picture.querySelectorAll('[aria-label="bar"] rect');
slider.addEventListener('input', () => {
  const values = probabilities(slider.valueAsNumber);
  for (const [i, bar] of bars.entries()) bar.setAttribute('width', String(values[i] * 425));
  picture.setAttribute('aria-label', `Probabilities at temperature ${slider.value}.`);
});
