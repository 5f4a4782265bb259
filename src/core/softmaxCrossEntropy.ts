import { compensatedSum } from './compensatedSum.ts';
import { requireClass, requireLogits } from './logits.ts';
import { expDifference, sumExpExcept } from './logSumExp.ts';
import { requireDistribution } from './probability.ts';
import { surprisal } from './softmax.ts';
import { requireSameLength } from './vector.ts';

/** −Σ yᵢ ln softmax(z)ᵢ; for a class index k the one term −ln softmax(z)ₖ. */
export function softmaxCrossEntropy(
  z: ArrayLike<number>,
  target: number | ArrayLike<number>,
): number {
  const top = requireLogits('softmaxCrossEntropy', z);
  requireTarget('softmaxCrossEntropy', z, target);
  const m = z[top];
  const logTotal = Math.log1p(sumExpExcept(z, m, top));
  if (typeof target === 'number') return surprisal(z[target], m, logTotal);
  return compensatedSum(z.length, (i) =>
    target[i] === 0 ? 0 : target[i] * surprisal(z[i], m, logTotal),
  );
}

/** ∂L/∂zᵢ = pᵢ − yᵢ, with p = softmax(z) */
export function softmaxCrossEntropyGradient(
  z: ArrayLike<number>,
  target: number | ArrayLike<number>,
): Float64Array {
  const top = requireLogits('softmaxCrossEntropyGradient', z);
  requireTarget('softmaxCrossEntropyGradient', z, target);
  const m = z[top];
  const total = 1 + sumExpExcept(z, m, top);
  return Float64Array.from(z, (logit, i) => {
    const y = typeof target === 'number' ? Number(i === target) : target[i];
    // Case: a likely class. p − y = (1 − y) − (1 − p), where 1 − p is the sum of the others:
    // p − 1 itself would be 0 for every sure and right answer.
    if (y > 0.5) return 1 - y - sumExpExcept(z, m, i) / total;
    return expDifference(logit, m) / total - y;
  });
}

function requireTarget(
  caller: string,
  z: ArrayLike<number>,
  target: number | ArrayLike<number>,
): void {
  if (typeof target === 'number') {
    requireClass(caller, 'target', target, z.length);
  } else {
    requireSameLength(caller, 'z', z, 'target', target);
    requireDistribution(caller, 'target', target);
  }
}
