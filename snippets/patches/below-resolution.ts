const f = Math.fround; // rounds to float32

export const clipped = [1e-7, 1e-8, 1e-9].map((epsilon) => {
  const least = f(epsilon);
  const most = f(1 - least);
  return {
    epsilon,
    '1 − upper end': f(1 - most),
    'loss of p = 0, y = 1': -Math.log(least),
    'loss of p = 1, y = 0': -Math.log(f(1 - most)),
  };
});
