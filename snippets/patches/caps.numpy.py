import numpy as np

p = 1 / (1 + np.exp(50.0))
slope_in_p = (p - 1) / max(p * (1 - p), 1e-12)
print(min(-np.log(p), 100.0))
print(slope_in_p * p * (1 - p))
