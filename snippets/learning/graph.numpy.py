import numpy as np

w, v, x, y = 0.5, -1, 2, 1
h = np.tanh(w * x)
loss = np.logaddexp(0, v * h) - y * v * h
by_z = 1 / (1 + np.exp(-v * h)) - y
by_h = by_z * v
print(loss)
print(by_z * h)
print(by_h * (1 - h**2) * x)
