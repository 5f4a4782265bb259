from math import sqrt

b = 1
disc = b * b + 8
print([(-b - sqrt(disc)) / 2, (-b + sqrt(disc)) / 2], disc)
