/** Shows the slides of a page one at a time, by keys, buttons, swipes and the address: `#7`. */
import { edgeAt } from './edges.ts';
import { actionOf } from './keys.ts';
import { swipes } from './swipes.ts';
import { changeView, firstView, otherView, showView } from './views.ts';
import { Windows } from './windows.ts';

const root = document.documentElement;
const slides = [...document.querySelectorAll<HTMLElement>('.slide')];
const links = slides.map((slide) => slide.querySelector<HTMLElement>('.slide-link') as HTMLElement);
const help = document.querySelector<HTMLDialogElement>('.slide-help');

/** What the next press opens before it turns to the next slide. */
const STEPS = 'details:is(.predict-answer, .exercise-hint, .exercise-solution, .exercise-reason)';

/** Fewer pixels than this below the edge are nothing to see. */
const FEW = 24;

const resized = new ResizeObserver(() => markMore());
document.addEventListener('scroll', () => markMore(), { capture: true, passive: true });

let current = 0;
const isOverview = () => root.hasAttribute('data-overview');

const windows = new Windows(slides, STEPS, (slide) => {
  if (slide === current) return;
  show(slide);
  nameSlide();
});

/** Shows a slide, at first as its cell is shown at first. */
function show(number: number): void {
  const before = current;
  current = Math.max(0, Math.min(number, slides.length - 1));
  if (current !== before && slides[current].dataset.view !== 'both') {
    showView(slides[current], firstView(slides[current]));
  }
  slides.forEach((slide, i) => {
    slide.classList.toggle('current', i === current);
  });
  sheet().scrollTo(0, 0);
  resized.disconnect();
  for (const part of [sheet(), ...sheet().children]) resized.observe(part);
  const shown = document.querySelector('[data-slide-number]');
  if (shown) shown.textContent = String(current + 1);
  for (const [name, isEnd] of [
    ['previous', current === 0],
    ['next', current === slides.length - 1],
  ] as const) {
    button(name)?.setAttribute('aria-disabled', String(isEnd));
  }
  if (isOverview()) links[current].focus();
}

/** Has the address name the slide, so that a reload comes back to it. */
const nameSlide = () => history.replaceState(null, '', `#${current + 1}`);

/** Turns to a slide. */
function turn(number: number): void {
  show(number);
  nameSlide();
  windows.tell(current);
}

const sheet = () => slides[current].querySelector('.slide-sheet') as HTMLElement;

/** Says whether a slide goes on below the edge of the window, and lets the keyboard scroll it. */
function markMore(): void {
  const { scrollHeight, clientHeight, scrollTop } = sheet();
  const isLong = scrollHeight > clientHeight + 1;
  sheet().toggleAttribute('data-more', scrollTop + clientHeight < scrollHeight - FEW);
  if (isLong) sheet().tabIndex = 0;
  else sheet().removeAttribute('tabindex');
}

/** The next step of a slide that is not open. */
const nextStep = () => slides[current].querySelector<HTMLDetailsElement>(`${STEPS}:not([open])`);

/** Opens the next step of a slide, shows the other part of its cell, or turns to the next one. */
function next(): void {
  const slide = slides[current];
  const step = isOverview() ? null : nextStep();
  const view = isOverview() ? undefined : otherView(slide);
  if (step) {
    step.open = true;
    step.scrollIntoView({ block: 'nearest' });
  } else if (view) {
    showView(slide, view);
    sheet().scrollTo(0, 0);
    windows.tell(current);
  } else turn(current + 1);
}

/** Opens the next step, shows more of a slide that is longer than the window, or turns to the next one. */
function onwards(): void {
  if (isOverview() || nextStep() || !sheet().hasAttribute('data-more')) next();
  else sheet().scrollBy({ top: 0.85 * sheet().clientHeight, behavior: 'instant' });
}

function toggle(name: 'notes' | 'overview', on = !root.hasAttribute(`data-${name}`)): void {
  root.toggleAttribute(`data-${name}`, on);
  button(name)?.setAttribute('aria-pressed', String(on));
  if (name === 'overview') {
    for (const slide of slides) {
      for (const part of slide.querySelectorAll('.slide-sheet')) part.toggleAttribute('inert', on);
    }
    if (on) links[current].focus();
  }
}

const button = (name: string) => document.querySelector(`[data-slides="${name}"]`);

/** A second window for the speaker; where the browser opens none, the notes are in this one. */
function openSpeakerWindow(): void {
  const opened = window.open(`?notes#${current + 1}`, '', 'popup,width=1000,height=800');
  if (!opened) toggle('notes', true);
}

function toggleFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else root.requestFullscreen?.().catch(() => undefined);
}

const ACTIONS: Record<string, () => void> = {
  next,
  previous: () => turn(current - 1),
  first: () => turn(0),
  last: () => turn(slides.length - 1),
  above: () => turn(current - (isOverview() ? perRow() : 1)),
  onwards,
  below: () => (isOverview() ? turn(current + perRow()) : onwards()),
  overview: () => toggle('overview'),
  notes: () => toggle('notes'),
  view: () => {
    changeView(slides[current]);
    windows.tell(current);
  },
  speaker: openSpeakerWindow,
  full: toggleFullScreen,
  help: () => help?.showModal(),
};

/** How many slides are beside each other in the overview. */
const perRow = () => slides.filter(({ offsetTop }) => offsetTop === slides[0].offsetTop).length;

document.addEventListener('keydown', (event) => {
  const action = actionOf(event, isOverview());
  if (!action) return;
  event.preventDefault();
  ACTIONS[action]();
});

document.addEventListener('click', (event) => {
  const target = event.target as Element;
  const pressed = target.closest<HTMLElement>('[data-slides]')?.dataset.slides;
  if (pressed) ACTIONS[pressed]();
  const shown = target.closest<HTMLElement>('[data-shows]')?.dataset.shows;
  if (shown) {
    showView(slides[current], shown);
    windows.tell(current);
  }
  const edge = isOverview() || !target.closest('main') ? undefined : edgeAt(event);
  if (edge) ACTIONS[edge]();
  const link = links.indexOf(target.closest('.slide-link') as HTMLElement);
  if (link < 0) return;
  event.preventDefault();
  toggle('overview', false);
  turn(link);
});

swipes(document.querySelector('main') as HTMLElement, (isForward) =>
  isForward ? next() : turn(current - 1),
);

// A reader may open a step without turning.
document.addEventListener(
  'toggle',
  ({ target }) => {
    if (slides[current].contains(target as Element)) windows.tell(current);
  },
  { capture: true },
);

/** What the address has after `#`; as it is written if it is no percent-encoded text. */
function nameInAddress(): string {
  const written = location.hash.slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** Turns to what the address names: a slide by its number, or the slide that has a place in it. */
function follow(): void {
  const name = nameInAddress();
  const cell = /^edit=([^&]+)/.exec(name)?.[1];
  const place = cell
    ? document.querySelector(`[data-cell="${CSS.escape(cell)}"]`)
    : document.getElementById(name);
  const slide = place?.closest<HTMLElement>('.slide');
  if (!slide) return;
  show(slides.indexOf(slide));
  // A link to a changed cell brings code.
  if (cell) showView(slide, 'code');
  if (place?.closest('.slide-notes')) toggle('notes', true);
  if (place !== slide) place?.scrollIntoView({ block: 'nearest' });
}

addEventListener('hashchange', () => {
  follow();
  windows.tell(current);
});
if (location.search === '?notes') toggle('notes', true);
show(0);
follow();
