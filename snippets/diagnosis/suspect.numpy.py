import numpy as np

def softmax(z):
    return np.exp(z - np.max(z)) / np.sum(np.exp(z - np.max(z)))

print(-np.log(softmax(softmax([2.0, 1.0, -1.0]))[1]))
print(-np.log(softmax(softmax([50.0, 0.0, 0.0]))[0]))
