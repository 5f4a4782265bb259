/** No line of prose begins with a per cent sign: the space before it does not break. */
import { defineMdastPlugin } from 'satteri';

/** A Sätteri plugin that keeps `%` on the line of its number, be that in the text or in an element before it. */
export const perCent = defineMdastPlugin({
  name: 'per-cent',
  text(node, context) {
    const kept = node.value.replace(/[ \n]%/g, '\u00a0%');
    if (kept !== node.value) context.setProperty(node, 'value', kept);
  },
});
