import numpy as np

n, i = np.arange(1024)[:, None], np.arange(1000)
z = (31 * n + 7 * i * i) % 1009 / 100 - 5
m = z.max(axis=1, keepdims=True)
sums = np.exp(z - m).sum(axis=1, keepdims=True)
print((m + np.log(sums) - z[n, n % 1000]).mean())
