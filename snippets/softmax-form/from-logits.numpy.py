import numpy as np

z = np.array([2.0, 1.0, -1.0])
m = z.max()
log_sum_exp = m + np.log(np.exp(z - m).sum())
print(np.exp(z[1] - log_sum_exp))
print(log_sum_exp - z[1])
