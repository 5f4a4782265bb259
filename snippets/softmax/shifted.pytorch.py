import torch

z = torch.tensor([1000.0, 1001.0, 1002.0])
print(torch.exp(z) / torch.exp(z).sum())
print(torch.softmax(z, dim=0))
