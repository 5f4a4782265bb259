/** Which key does what while slides are shown. */

/** What has a use of its own for the keys, all of them or only those that press it. */
const TAKES_KEYS = 'input, select, textarea, [contenteditable], [role="tab"], [data-readout]';
const IS_PRESSED = 'a, button, summary';

/** The names of the actions by their keys. */
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
  v: 'view',
  s: 'speaker',
  f: 'full',
  '?': 'help',
};

/** What a key does; `undefined` where something else has a use for it, or where it does nothing. */
export function actionOf(event: KeyboardEvent, isOverview: boolean): string | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event;
  const target = event.target as Element;
  const action =
    key === ' ' && shiftKey ? 'previous' : KEYS[key.length === 1 ? key.toLowerCase() : key];
  if (!action || defaultPrevented || ctrlKey || metaKey || altKey) return undefined;
  if (target.closest(TAKES_KEYS) || document.querySelector('dialog[open], :popover-open')) {
    return undefined;
  }
  if (key === ' ' && target.closest(IS_PRESSED)) return undefined;
  if (key.startsWith('Arrow') && !isOverview && scrolls(target, key)) return undefined;
  return action;
}

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
