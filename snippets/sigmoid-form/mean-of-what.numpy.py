import numpy as np

z = np.array([[3, 2, -4], [-2, 4, 1]])
y = np.array([[1, 1, 0], [0, 1, 0]])
losses = np.maximum(z, 0) - z * y + np.log1p(np.exp(-abs(z)))
print(losses.mean())
print(losses.sum(axis=1).mean())
