import torch
import torch.nn.functional as F

z = torch.tensor([2, 1, -1], dtype=torch.float64)
y = torch.tensor([0, 1, 0], dtype=torch.float64)
k = torch.tensor(1)
print(F.cross_entropy(z, y).item())
print(-F.log_softmax(z, dim=0)[k].item())
print(F.cross_entropy(z, k).item())
