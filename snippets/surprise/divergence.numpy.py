import numpy as np

y, p = np.array([0.5, 0.25, 0.25]), np.array([0.7, 0.2, 0.1])
entropy = -np.sum(y * np.log(y))
cross_entropy = -np.sum(y * np.log(p))
print(entropy)
print(cross_entropy)
print(cross_entropy - entropy)
