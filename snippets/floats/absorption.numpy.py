import numpy as np

z = 40
rest = np.exp(-z)
total = 1 + rest
sumFirst = np.log(total)
withLog1p = np.log1p(rest)
print(total)
print(sumFirst)
print(withLog1p)
