// Place t is about token t + 1, which is in the answer or is not.
export function targets(prompt: number[], answer: number[], T: number) {
  const list: number[] = [];
  for (let t = 0; t < T; t++) {
    const inAnswer = t + 1 - prompt.length;
    const counts = inAnswer >= 0 && inAnswer < answer.length;
    list.push(counts ? answer[inAnswer] : -100);
  }
  return list;
}
