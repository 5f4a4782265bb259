import torch
import torch.nn.functional as F

y = torch.tensor([0.5, 0.25, 0.25], dtype=torch.float64)
p = torch.tensor([0.7, 0.2, 0.1], dtype=torch.float64)
print(torch.distributions.Categorical(y).entropy().item())
print(F.cross_entropy(p.log(), y).item())
print(F.kl_div(p.log(), y, reduction="sum").item())
