/*
 * The loss of each row in two passes, as snippets/speed/no-array.ts has it, LANES logits at a time, and a
 * loop that only reads. The exponential has no table: its lanes could not look up different places.
 * Without NATIVE it is for WebAssembly, and writes the maximum and the sum of each row. With NATIVE it
 * times itself and prints nanoseconds for a logit, and the gigabytes a second that the reading loop gets.
 */
typedef double numbers __attribute__((vector_size(8 * LANES)));
typedef long long wholes __attribute__((vector_size(8 * LANES)));

static numbers exponential(numbers x) {
  const double round = 6755399441055744.0; /* 1.5 * 2^52: what is added to it is rounded to a whole number */
  numbers shifted = x * 1.4426950408889634 + round;
  numbers n = shifted - round;
  numbers r = x - n * 6.93147180369123816490e-01 - n * 1.90821492927058770002e-10;
  numbers sum = r * (1.0 / 479001600) + 1.0 / 39916800;
  sum = sum * r + 1.0 / 3628800;
  sum = sum * r + 1.0 / 362880;
  sum = sum * r + 1.0 / 40320;
  sum = sum * r + 1.0 / 5040;
  sum = sum * r + 1.0 / 720;
  sum = sum * r + 1.0 / 120;
  sum = sum * r + 1.0 / 24;
  sum = sum * r + 1.0 / 6;
  sum = sum * r + 0.5;
  sum = sum * r + 1.0;
  sum = sum * r + 1.0;
  /* times 2^n: n is added to the exponent of the number */
  return (numbers)((wholes)sum + ((wholes)shifted << 52));
}

/* Of each row, the largest logit and the sum of the exponentials. A row has a multiple of 8 logits. */
void evaluate(const double *z, int rows, int columns, double *out) {
  for (int n = 0; n < rows; n++, z += columns) {
    const numbers *row = (const numbers *)z;
    const int count = columns / LANES;
    numbers largest = row[0];
    for (int i = 1; i < count; i++) {
      wholes above = row[i] > largest; /* all bits of a lane are 1 where it is true */
      largest = (numbers)(((wholes)row[i] & above) | ((wholes)largest & ~above));
    }
    double m = largest[0];
    for (int l = 1; l < LANES; l++) if (largest[l] > m) m = largest[l];
    numbers sum = row[0] - row[0];
    for (int i = 0; i < count; i++) sum += exponential(row[i] - m);
    double total = 0;
    for (int l = 0; l < LANES; l++) total += sum[l];
    out[2 * n] = m;
    out[2 * n + 1] = total;
  }
}

#ifdef NATIVE
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

static double read_only(const double *z, long count) {
  const numbers *all = (const numbers *)z;
  numbers a = all[0] - all[0], b = a, c = a, d = a;
  for (long i = 0; i < count / LANES; i += 4) {
    a += all[i];
    b += all[i + 1];
    c += all[i + 2];
    d += all[i + 3];
  }
  a += b + c + d;
  return a[0];
}

static double exp_only(const double *z, long count) {
  const numbers *all = (const numbers *)z;
  numbers sum = all[0] - all[0];
  for (long i = 0; i < count / LANES; i++) sum += exponential(all[i]);
  return sum[0];
}

int main(void) {
  const int rows = 1024, columns = 1000;
  const long many = 32L << 20;
  double *z = aligned_alloc(64, 8L * rows * columns), *out = malloc(16L * rows);
  double *memory = aligned_alloc(64, 8 * many);
  for (long n = 0; n < rows; n++)
    for (long i = 0; i < columns; i++) z[n * columns + i] = ((31 * n + 7 * i * i) % 1009) / 100.0 - 5;
  for (long i = 0; i < many; i++) memory[i] = i;
  double least = 1e9, exps = 1e9, reading = 1e9, loss = 0, kept = 0;
  for (int round = 0; round < 40; round++) {
    double start = now();
    evaluate(z, rows, columns, out);
    double time = (now() - start) / rows / columns;
    if (time < least) least = time;
    start = now();
    kept += exp_only(z, (long)rows * columns);
    time = (now() - start) / rows / columns;
    if (time < exps) exps = time;
    if (round % 4) continue;
    start = now();
    kept += read_only(memory, many);
    time = (now() - start) / (8 * many);
    if (time < reading) reading = time;
  }
  for (int n = 0; n < rows; n++)
    loss += (out[2 * n] + log(out[2 * n + 1]) - z[n * columns + n % columns]) / rows;
  printf("%.4f %.4f %.4f %.12f %g\n", least, exps, 1 / reading, loss, kept);
}
#endif
