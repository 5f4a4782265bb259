/** Takes an exercise out of the page that sets it. */
import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { exerciseId } from '../../notebook/render/ids.ts';

/**
 * The exercise in the HTML of a page. What it refers to on that page it does not have here: its links lead
 * to the page, whose address is given, and a term has its definition in the glossary.
 */
export function exerciseAlone(html: string, name: string, page: string): string {
  const part = elementWithId(html, exerciseId(name));
  const { document } = parseHTML(`<!doctype html><body>${part}</body>`);
  const exercise = document.getElementById(exerciseId(name));
  if (!exercise) throw new Error(`${page} has no exercise "${name}".`);
  for (const link of exercise.querySelectorAll('a[href^="#"]')) {
    const href = link.getAttribute('href') as string;
    if (!exercise.querySelector(`[id="${href.slice(1)}"]`)) link.setAttribute('href', page + href);
  }
  for (const term of exercise.querySelectorAll('.term')) term.removeAttribute('aria-describedby');
  for (const note of exercise.querySelectorAll('.print-note')) note.remove();
  return exercise.outerHTML;
}

/** The HTML of the element with this id; nothing else of the page is parsed. */
function elementWithId(html: string, id: string): string {
  const start = html.lastIndexOf('<', html.indexOf(` id="${id}"`));
  let depth = 0;
  let end = start;
  const parser = new Parser({
    onopentag() {
      depth += 1;
    },
    onclosetag() {
      depth -= 1;
      if (depth > 0) return;
      end = start + parser.endIndex + 1;
      parser.pause();
    },
  });
  parser.write(html.slice(start));
  return html.slice(start, end);
}
