import torch

z = torch.tensor(40.0, dtype=torch.float64)
rest = torch.exp(-z)
print(torch.log(1 + rest).item())
print(torch.log1p(rest).item())
