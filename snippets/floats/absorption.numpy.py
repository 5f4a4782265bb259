import numpy as np

z = 40
rest = np.exp(-z)
print(np.log(1 + rest))
print(np.log1p(rest))
