import numpy as np

np.seterr(over="ignore", invalid="ignore")
z = np.array([1000.0, 1001.0, 1002.0])
print(np.exp(z) / np.exp(z).sum())
powers = np.exp(z - z.max())
print(powers / powers.sum())
