const sum = (x: number[]) => x.reduce((a, b) => a + b, 0);

// Everything by hand. Only differences of logits are ever subtracted.
export function loss(student: number[], teacher: number[], T: number) {
  const [q, p] = [student, teacher].map((z) => {
    const m = Math.max(...z);
    const shifted = z.map((logit) => (logit - m) / T);
    const logTotal = Math.log(sum(shifted.map(Math.exp)));
    return shifted.map((s) => s - logTotal);
  });
  return sum(p.map((lnP, i) => T * T * Math.exp(lnP) * (lnP - q[i])));
}
