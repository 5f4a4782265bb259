import numpy as np

z, y = -10.0, 1.0
p = 1 / (1 + np.exp(-z))
print(p - y)
print((p - y) * p * (1 - p))
