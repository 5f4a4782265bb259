/**
 * How a figure responds to the reader: it reads its numbers out, and its handles can be moved. Loaded when
 * the reader first points at a figure or reaches one by keyboard.
 */
import { offerTools } from './figure-tools.ts';
import { grab, press } from './handles.ts';
import { Readout } from './readout.ts';

const prepared = new WeakMap<HTMLElement, Readout>();

/** Handles an event: a pointer over the figure or down on it, or focus in it. */
export function onFigureEvent(figure: HTMLElement, event: Event): void {
  if (!prepared.has(figure)) prepare(figure);
  if (!(event instanceof PointerEvent)) return;
  const handle = handleAt(event);
  if (handle && event.type === 'pointerdown') grab(handle, event);
  else follow(figure, event);
}

const handleAt = ({ target }: Event) => (target as Element).closest<HTMLElement>('[data-handle]');

function follow(figure: HTMLElement, event: PointerEvent): void {
  const onPicture = (event.target as Element).closest('.figure-picture');
  if (!onPicture || handleAt(event)) return;
  prepared.get(figure)?.follow(event.clientX, event.clientY);
}

/** Listens to a figure from now on. Its elements stay when its picture is drawn anew. */
function prepare(figure: HTMLElement): void {
  const line = figure.querySelector<HTMLElement>('[data-readout]');
  const picture = figure.querySelector<HTMLElement>('.figure-picture');
  if (!line || !picture) return;
  const readout = new Readout(figure, line);
  prepared.set(figure, readout);
  picture.addEventListener('pointermove', (event) => follow(figure, event));
  picture.addEventListener('pointerleave', ({ pointerType }) => {
    // A finger leaves by being lifted; what it pointed at stays to be read.
    if (pointerType === 'mouse' && document.activeElement !== line) readout.clear();
  });
  // The focus is on the handle's input already; a press would take it away.
  picture.addEventListener('mousedown', (event) => {
    if (handleAt(event)) event.preventDefault();
  });
  figure.addEventListener('keydown', (event) => {
    const handle = handleAt(event);
    if (handle) press(handle, event);
    else if (event.target === line && readout.press(event.key, event.shiftKey)) {
      event.preventDefault();
    }
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
