import numpy as np

z = np.array([1000.0, 1001.0, 1002.0])
naive = np.exp(z) / np.exp(z).sum()
powers = np.exp(z - z.max())
shifted = powers / powers.sum()
print(naive)
print(shifted)
