from math import sqrt

root = sqrt(3**2 - 4 * 2)  # of the discriminant
smaller, larger = (-3 - root) / 2, (-3 + root) / 2
print(smaller * larger)
