import torch
import torch.nn.functional as F

z = torch.tensor(-50.0, dtype=torch.float64, requires_grad=True)
loss = F.binary_cross_entropy(torch.sigmoid(z), torch.ones_like(z))
loss.backward()
print(loss.item())
print(z.grad.item())
