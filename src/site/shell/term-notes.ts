/** Shows the note of a term: to a pointer that rests on it, to the keyboard on it, to a finger that taps it. */
/** How long the pointer rests on a term before its note opens, and away from it before it closes. */
const WAIT = 200;
let timer: ReturnType<typeof setTimeout>;
let pointer = '';
const termAt = (target: EventTarget | null) => (target as Element).closest<HTMLElement>('a.term');

function show(term: HTMLElement): void {
  clearTimeout(timer);
  const note = document.getElementById(term.getAttribute('aria-describedby') ?? '');
  if (!note?.matches(':popover-open')) note?.showPopover({ source: term });
}

/** Closes the open note, unless the keyboard is on its term. */
function hide(): void {
  const note = document.querySelector<HTMLElement>('.term-note:popover-open');
  const term = document.querySelector('a.term:focus-visible');
  if (note && term?.getAttribute('aria-describedby') !== note.id) note.hidePopover();
}

document.addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType === 'touch') return;
  clearTimeout(timer);
  const term = termAt(target);
  if (term) timer = setTimeout(show, WAIT, term);
  else if (!(target as Element).closest('.term-note')) timer = setTimeout(hide, WAIT);
});
document.addEventListener('focusin', ({ target }) => {
  const term = termAt(target);
  if (term?.matches(':focus-visible')) show(term);
});
document.addEventListener('focusout', ({ target }) => {
  if (termAt(target)) timer = setTimeout(hide, WAIT);
});
// A finger cannot hover: its tap opens the note, which has the link.
document.addEventListener('pointerdown', ({ pointerType }) => {
  pointer = pointerType;
});
document.addEventListener('click', (event) => {
  const term = termAt(event.target);
  if (!term || pointer !== 'touch') return;
  event.preventDefault();
  show(term);
});
