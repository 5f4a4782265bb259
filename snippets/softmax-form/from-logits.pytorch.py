import torch
import torch.nn.functional as F

z = torch.tensor([2.0, 1.0, -1.0])
print(torch.softmax(z, dim=0)[1])
print(F.cross_entropy(z, torch.tensor(1)))
