import numpy as np

z = 2.0
p = np.exp([0.0, z]) / np.exp([0.0, z]).sum()
print(p[1], np.logaddexp(0.0, z) - z)
print(1 / (1 + np.exp(-z)), np.log1p(np.exp(-z)))
