/** The elements of outputs: their names, and their order in a box. */

/** The name of the export that a value is of. */
export const nameOf = (value: HTMLElement): string => value.dataset.output ?? '';

/** Makes `elements` the children of `box`, in order; those that are already are not moved. */
export function arrange(box: HTMLElement, elements: HTMLElement[]): void {
  const wanted = new Set<Element>(elements);
  for (const child of [...box.children]) if (!wanted.has(child)) child.remove();
  elements.forEach((element, i) => {
    if (box.children[i] !== element) box.insertBefore(element, box.children[i] ?? null);
  });
}
