from fractions import Fraction

smaller, larger = Fraction(-3 - 1, 2), Fraction(-3 + 1, 2)
print("product", smaller * larger)
