/** Shows the slides of a page one at a time, by keys, buttons, swipes and the address: `#7`. */
import { swipes } from './swipes.ts';

const root = document.documentElement;
const slides = [...document.querySelectorAll<HTMLElement>('.slide')];
const links = slides.map((slide) => slide.querySelector<HTMLElement>('.slide-link') as HTMLElement);
const help = document.querySelector<HTMLDialogElement>('.slide-help');

/** What the next press opens before it turns to the next slide. */
const STEPS = ['predict-answer', 'exercise-hint', 'exercise-solution', 'exercise-reason']
  .map((name) => `details.${name}:not([open])`)
  .join();

/** What has a use of its own for the keys, all of them or only those that press it. */
const TAKES_KEYS = 'input, select, textarea, [contenteditable], [role="tab"], [data-readout]';
const IS_PRESSED = 'a, button, summary';

/** The windows that show these slides are at the same one. */
const windows = new BroadcastChannel(`slides:${location.pathname}`);

/** Fewer pixels than this below the edge are nothing to see. */
const FEW = 24;

const resized = new ResizeObserver(() => markMore());
document.addEventListener('scroll', () => markMore(), { capture: true, passive: true });

let current = 0;
const isOverview = () => root.hasAttribute('data-overview');

/** Turns to a slide; `tell` has the other windows turn, too. */
function show(number: number, tell = true): void {
  current = Math.max(0, Math.min(number, slides.length - 1));
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
  if (tell) windows.postMessage(current);
}

/** Turns to a slide, and has the address name it, so that a reload comes back to it. */
function turn(number: number): void {
  show(number);
  history.replaceState(null, '', `#${current + 1}`);
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

/** Opens the next step of a slide, or turns to the next one. */
function next(): void {
  const step = isOverview() ? null : slides[current].querySelector<HTMLDetailsElement>(STEPS);
  if (step) {
    step.open = true;
    step.scrollIntoView({ block: 'nearest' });
  } else turn(current + 1);
}

/** Opens the next step, shows more of a slide that is longer than the window, or turns to the next one. */
function onwards(): void {
  const hasStep = slides[current].querySelector(STEPS);
  if (isOverview() || hasStep || !sheet().hasAttribute('data-more')) next();
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
  speaker: openSpeakerWindow,
  full: toggleFullScreen,
  help: () => help?.showModal(),
};

const KEYS: Record<string, string> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'below',
  ArrowUp: 'above',
  PageDown: 'onwards',
  PageUp: 'previous',
  ' ': 'onwards',
  Home: 'first',
  End: 'last',
  o: 'overview',
  Escape: 'overview',
  n: 'notes',
  s: 'speaker',
  f: 'full',
  '?': 'help',
};

/** How many slides are beside each other in the overview. */
const perRow = () => slides.filter(({ offsetTop }) => offsetTop === slides[0].offsetTop).length;

/** Whether a box around the focus scrolls in the direction of a key. */
function scrolls(target: Element, key: string): boolean {
  const isSideways = key === 'ArrowLeft' || key === 'ArrowRight';
  for (let box: Element | null = target; box && box !== document.body; box = box.parentElement) {
    if (!/auto|scroll/.test(getComputedStyle(box)[isSideways ? 'overflowX' : 'overflowY']))
      continue;
    const room = isSideways
      ? box.scrollWidth - box.clientWidth
      : box.scrollHeight - box.clientHeight;
    const at = isSideways ? box.scrollLeft : box.scrollTop;
    if (key === 'ArrowLeft' || key === 'ArrowUp' ? at > 0 : at < room - 1) return true;
  }
  return false;
}

document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event;
  const target = event.target as Element;
  const action =
    key === ' ' && shiftKey ? 'previous' : KEYS[key.length === 1 ? key.toLowerCase() : key];
  if (!action || defaultPrevented || ctrlKey || metaKey || altKey) return;
  if (target.closest(TAKES_KEYS) || document.querySelector('dialog[open], :popover-open')) return;
  if (key === ' ' && target.closest(IS_PRESSED)) return;
  if (key.startsWith('Arrow') && !isOverview() && scrolls(target, key)) return;
  event.preventDefault();
  ACTIONS[action]();
});

document.addEventListener('click', (event) => {
  const target = event.target as Element;
  const pressed = target.closest<HTMLElement>('[data-slides]')?.dataset.slides;
  if (pressed) ACTIONS[pressed]();
  const link = links.indexOf(target.closest('.slide-link') as HTMLElement);
  if (link < 0) return;
  event.preventDefault();
  toggle('overview', false);
  turn(link);
});

swipes(document.querySelector('main') as HTMLElement, (isForward) =>
  isForward ? next() : turn(current - 1),
);

/** Turns to what the address names: a slide by its number, or the slide that has a place in it. */
function follow(): void {
  const name = decodeURIComponent(location.hash.slice(1));
  const cell = /^edit=([^&]+)/.exec(name)?.[1];
  const place = cell
    ? document.querySelector(`[data-cell="${CSS.escape(cell)}"]`)
    : document.getElementById(name);
  const slide = place?.closest<HTMLElement>('.slide');
  if (!slide) return;
  show(slides.indexOf(slide));
  if (place?.closest('.slide-notes')) toggle('notes', true);
  if (place !== slide) place?.scrollIntoView({ block: 'nearest' });
}

windows.addEventListener('message', ({ data }) => {
  if (!Number.isInteger(data) || data === current) return;
  show(data, false);
  history.replaceState(null, '', `#${current + 1}`);
});
addEventListener('hashchange', follow);
if (location.search === '?notes') toggle('notes', true);
show(0, false);
follow();
