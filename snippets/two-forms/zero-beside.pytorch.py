import torch
import torch.nn.functional as F

z, yes = torch.tensor(2.0), torch.tensor(1.0)
both = torch.stack([torch.tensor(0.0), z])
print(both.softmax(0)[1].item(), F.cross_entropy(both, torch.tensor(1)).item())
print(z.sigmoid().item(), F.binary_cross_entropy_with_logits(z, yes).item())
