import torch

z = torch.tensor([1000.0, 1001.0, 1002.0])
naive = z.exp() / z.exp().sum()
shifted = z.softmax(dim=0)
print(naive)
print(shifted)
