/**
 * How a figure responds to the reader: it reads its numbers out, and its handles can be moved. This is
 * loaded when the reader first points at a figure or reaches one by keyboard.
 */
import { enlarge } from './enlarge.ts';
import { loadSeries } from './figure-series.ts';
import { offerTools } from './figure-tools.ts';
import { grab, press } from './handles.ts';
import { Readout } from './readout.ts';

/** The figures that were pointed at. */
const seen = new WeakSet<HTMLElement>();
const readouts = new WeakMap<HTMLElement, Readout>();

/** Handles an event: a pointer over the figure or down on it, focus in it, or a press of Enlarge. */
export function onFigureEvent(figure: HTMLElement, event: Event): void {
  listen(figure);
  if (event.type === 'click') {
    enlarge(figure);
    return;
  }
  const handle = handleAt(event);
  if (event instanceof PointerEvent && handle && event.type === 'pointerdown') grab(handle, event);
  void read(figure, event);
}

/** Loads the figure's numbers, if they are not here, and reads the one that the event points at. */
async function read(figure: HTMLElement, event: Event): Promise<void> {
  const line = figure.querySelector<HTMLElement>('[data-readout]');
  if (!line) return;
  try {
    await loadSeries(figure);
  } catch (error) {
    line.textContent = (error as Error).message;
    return;
  }
  if (!readouts.has(figure)) start(figure, line);
  if (event instanceof PointerEvent) follow(figure, event);
}

const handleAt = ({ target }: Event) => (target as Element).closest<HTMLElement>('[data-handle]');

function follow(figure: HTMLElement, event: PointerEvent): void {
  const onPicture = (event.target as Element).closest('.figure-picture');
  if (!onPicture || handleAt(event)) return;
  readouts.get(figure)?.follow(event.clientX, event.clientY);
}

/** Listens to a figure's handles from now on. Its elements stay when its picture is drawn again. */
function listen(figure: HTMLElement): void {
  if (seen.has(figure)) return;
  seen.add(figure);
  // The focus is on the handle's input already; a press would take it away.
  figure.querySelector('.figure-picture')?.addEventListener('mousedown', (event) => {
    if (handleAt(event)) event.preventDefault();
  });
  figure.addEventListener('keydown', (event) => {
    const handle = handleAt(event);
    if (handle) press(handle, event);
  });
}

/** Starts the readout of a figure whose numbers are loaded. */
function start(figure: HTMLElement, line: HTMLElement): void {
  const picture = figure.querySelector<HTMLElement>('.figure-picture');
  if (!picture) return;
  const readout = new Readout(figure, line);
  readouts.set(figure, readout);
  picture.addEventListener('pointermove', (event) => follow(figure, event));
  picture.addEventListener('pointerleave', ({ pointerType }) => {
    // A finger leaves by being lifted; what it pointed at stays to be read.
    if (pointerType === 'mouse' && document.activeElement !== line) readout.clear();
  });
  line.addEventListener('keydown', (event) => {
    if (readout.press(event.key, event.shiftKey)) event.preventDefault();
  });
  line.addEventListener('focus', () => readout.begin());
  line.addEventListener('blur', () => readout.clear());
  if (document.activeElement === line) readout.begin();
  figure.addEventListener('figurechange', () => {
    readout.refresh();
    offerTools(figure, readout);
  });
  offerTools(figure, readout);
}
