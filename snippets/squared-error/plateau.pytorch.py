import torch
import torch.nn.functional as F

z = torch.tensor(-10.0, dtype=torch.float64, requires_grad=True)
y = torch.tensor(1.0, dtype=torch.float64)
cross_entropy = F.binary_cross_entropy_with_logits(z, y)
squared_error = F.mse_loss(torch.sigmoid(z), y) / 2
print(torch.autograd.grad(cross_entropy, z)[0].item())
print(torch.autograd.grad(squared_error, z)[0].item())
