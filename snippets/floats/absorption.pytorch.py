import torch

z = torch.tensor(40.0, dtype=torch.float64)
rest = torch.exp(-z)
total = 1 + rest
sumFirst = torch.log(total)
withLog1p = torch.log1p(rest)
print(total.item())
print(sumFirst.item())
print(withLog1p.item())
