import torch
import torch.nn.functional as F

suspect = lambda z, k: F.cross_entropy(torch.softmax(z, dim=0), torch.tensor(k))
cat_dog_owl = suspect(torch.tensor([2.0, 1.0, -1.0], dtype=torch.float64), 1)
sure_and_right = suspect(torch.tensor([50.0, 0.0, 0.0], dtype=torch.float64), 0)
print(cat_dog_owl.item())
print(sure_and_right.item())
