import torch
import torch.nn.functional as F

n, i = torch.arange(1024), torch.arange(1000)
z = (31 * n[:, None] + 7 * i * i) % 1009 / 100 - 5
print(F.cross_entropy(z, n % 1000))
