// Puts the pieces one after the other, fills up, and cuts.
export function targets(prompt: number[], answer: number[], T: number) {
  const masked = prompt.slice(1).map(() => -100);
  const padding = Array(T).fill(-100);
  return [...masked, ...answer, ...padding].slice(0, T);
}
