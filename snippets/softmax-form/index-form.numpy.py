import numpy as np

z, y, k = np.array([2.0, 1.0, -1.0]), np.array([0, 1, 0]), 1
p = np.exp(z) / np.exp(z).sum()
print(-(y * np.log(p)).sum())
print(-np.log(p[k]))
print(np.log(np.exp(z).sum()) - z[k])
