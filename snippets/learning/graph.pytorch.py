import torch
from torch.nn.functional import binary_cross_entropy_with_logits

w = torch.tensor(0.5, dtype=torch.float64, requires_grad=True)
v = torch.tensor(-1, dtype=torch.float64, requires_grad=True)
z = v * torch.tanh(w * 2)
loss = binary_cross_entropy_with_logits(z, torch.ones_like(z))
loss.backward()
print(loss.item())
print(v.grad.item())
print(w.grad.item())
