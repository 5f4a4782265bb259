"""The inputs, easy and hard, that truth and libraries are asked about. Same rows every time."""

from math import inf
from random import Random

TINY = 5e-324  # the smallest subnormal
HUGE = 1e308
BELOW_ONE = 1 - 2**-53

random = Random(20220729)


def spread(count, reach):
    return [random.uniform(-reach, reach) for _ in range(count)]


def both_signs(values):
    return [sign * value for value in values for sign in (1, -1)]


# Logits for functions of one number. The last two lines: the worst found in 40 million random
# ones with Math.exp, and in 24 million with the core's own.
SCALARS = [0.0, -0.0]
SCALARS += both_signs([TINY, 1e-310, 2.2250738585072014e-308, 1e-300, 1e-100, 1e-20, 1e-17])
SCALARS += both_signs([1e-16, 2.3e-16, 1e-12, 1e-8, 1e-4, 0.01, 0.1, 0.25, 0.5, 1, 1.5, 2, 3, 5])
SCALARS += both_signs([10, 16.7, 20, 20.5, 30, 33.3, 36, 36.7, 36.8, 37, 37.5, 38, 40, 50, 88.7])
SCALARS += both_signs([100, 200, 300, 500, 690, 700, 708, 708.4, 709, 709.78, 709.79, 710, 720])
SCALARS += both_signs([740, 744, 745, 745.13, 745.2, 746, 800, 1e3, 1e6, 1e15, 1e100, HUGE])
SCALARS += spread(40, 2) + spread(40, 40) + spread(30, 745)
SCALARS += both_signs([1.1115213617002662, 1.2862, 1.3020301746239675, 3.450821055863618])
SCALARS += both_signs([1.1775946270073492, 1.2714243542351971, 1.3006821640072492])

# A logit with a target from 0 to 1
SCALAR_TARGETS = [0.0, 1.0, 0.5, 0.1, 0.3, 0.9, 1e-17, 1e-300, TINY, BELOW_ONE]
SIGMOID_LOSSES = [(z, y) for z in SCALARS[:110:2] + SCALARS[1:110:5] for y in SCALAR_TARGETS[:4]]
SIGMOID_LOSSES += [(z, y) for z in SCALARS[::9] for y in SCALAR_TARGETS[4:]]
SIGMOID_LOSSES += [(z, random.random()) for z in spread(60, 5) + spread(60, 40)]
SIGMOID_LOSSES += [(-1.3020301746239675, 0.0028647617563384194)]
SIGMOID_LOSSES += [(-0.39909066908060098, 0.99999971970771029)]

# Probabilities with targets, for the loss from a probability
PROBABILITIES = [0.0, TINY, 1e-300, 1e-17, 1e-7, 0.1, 1 / 3, 0.5, 0.7, 0.999, 1 - 1e-12]
PROBABILITIES += [BELOW_ONE, 1.0]
BINARY_LOSSES = [(p, y) for p in PROBABILITIES for y in SCALAR_TARGETS]

# Losses in nats
NATS = [0.0, 1e-300, 0.1, 0.5108256237659907, 0.6931471805599453, 1.0, 2.302585092994046, 16.118]
NATS += [700.0]

# Vectors of logits: (what is hard about it, the logits, the classes to take as target)
GAPS = [1e-300, 1e-16, 1e-12, 1e-8, 1e-4, 0.1, 1, 3, 10, 20, 30, 35, 36, 36.5, 36.8, 37, 38, 40]
GAPS += [45, 50, 60, 80, 100, 150, 200, 300, 400, 500, 600, 690, 700, 705, 708, 709, 710, 720]
GAPS += [735, 740, 743, 744, 745, 746, 750, 800, 1e3, 1e5, 1e10, 1e100, HUGE]
VECTORS = []


def add(what, z, targets=None):
    VECTORS.append((what, [float(x) for x in z], targets or list(range(len(z)))))


for gap in GAPS:
    add("a pair", [0, -gap])
for gap in [0.1, 1 / 3, 7.7, 36.6, 38.1, 99.9, 333.3, 700.1]:
    for offset in [-3.3, 0.7, 41.9, 1000.3, 123456.7, 1e8 + 0.1, 1e12 + 0.3]:
        add("a pair far from 0", [offset, offset - gap])
for count in [2, 3, 10]:
    for value in [0, 1e-300, -1e308, 1e308, 12345.678]:
        add("equal logits", [value] * count, [0, count - 1])
add("equal logits", [-7.7] * 100, [0, 99])
for value in [0, 1, -700, 1e4]:
    add("ties up to 1e-12", [value, value + 1e-12, value - 1e-12, value + 1e-13])
for count in [3, 10, 100]:
    for gap in [37, 700, 742] if count == 100 else [5, 20, 37, 40, 100, 500, 700, 720, 742]:
        others = [round(-gap - random.random(), 4) for _ in range(count - 1)]
        add("one logit dominates", [0.0] + others, [0, 1])
        add("one logit dominates, far from 0", [77.77] + [77.77 + x for x in others], [0, 1])
for count in [2, 3, 5, 10, 100]:
    for scale in [0.1, 10, 1000] if count == 100 else [1e-8, 0.1, 1, 10, 100, 1000]:
        z = [round(random.gauss(0, scale), 9) for _ in range(count)]
        add("random logits", z, list(range(count)) if count < 10 else [0, 1, z.index(max(z))])
add("subnormal logits", [TINY, 0.0, -TINY])
add("subnormal logits", [1e-310, 2e-310, -3e-310])
add("opposite extremes", [HUGE, -HUGE])
add("opposite extremes", [HUGE, 0.0, -HUGE])
add("opposite extremes", [-1.7e308, 1.7e308])
add("neighbours of the largest double", [1.7976931348623157e308, 1.7976931348623155e308])
add("big and small", [1e10, 1e10 - 1e-6, 3.0])
add("big and small", [40.0, 1e-20, -1e-20])
add("masked classes", [1.5, -inf, 0.25])
add("masked classes", [-inf, 0.0, -41.5, -inf])
add("one class", [3.25])
# The most that a loss was off with Math.exp and a sum rounded to a double (2.52 ULP), and now the
# most that a loss (1.22 for two classes) and a gradient (2.97) are
add("worst of a search", [-0.55367949295816865, -0.64102006041360127, 2.1315686533303166])
add("worst of a search", [5.5765799653880208, 5.1211084979054675])
add("worst of a search", [
    -46.371019415426012, -46.371755623571502, -46.371748587232624, -46.371755623571524,
    -46.371755623338402, -46.368937078571832, -46.371336109429301, -46.371751392658069,
    -44.292314081891703,
], [0, 8])

# Softmax at a temperature
TEMPERATURES = [1e-3, 0.07, 0.1, 0.3, 0.7, 1.3, 2, 5, 77.7, 1e3, 1e10]
WARMED = [([2.0, 1.0, 0.1], t) for t in TEMPERATURES]
WARMED += [([0.0, -31.7, -211.3, -498.9, -700.1], t) for t in TEMPERATURES]
WARMED += [([1000.3, 999.9, 1.7], t) for t in TEMPERATURES]
WARMED += [([HUGE, -HUGE, 0.0], t) for t in [1.0, 1e290, 1e306, HUGE, 1.7e308, inf]]
WARMED += [([TINY * 9, TINY, 0.0], t) for t in [TINY, TINY * 3, 1e-310, 1.0]]
WARMED += [([0.5, -inf, 0.0], t) for t in [0.5, 3.0, inf]]

# A thousand classes: only some entries of the vector are kept
CROWDS = []
for what, low, high in [
    ("spread over 1", 0, 1),
    ("spread over 30", 0, 30),
    ("spread over 900", 0, 900),
    ("below a leader by 37", -38, -37),
    ("below a leader by 700", -701, -700),
    ("below a leader by 720", -721, -720),
    ("below a leader by 747", -748, -747),
]:
    z = [round(random.uniform(low, high), 3) for _ in range(1000)]
    if high < 0:
        z[500] = 0.0
    CROWDS.append((what, z, [0, 1, z.index(max(z)), z.index(min(z))]))

# Distributions (y, p): entropy of y, cross-entropy and divergence of the pair
DISTRIBUTIONS = [
    ([1.0, 0.0], [1.0, 0.0]),
    ([1.0, 0.0], [0.0, 1.0]),
    ([0.0, 1.0], [TINY, 1.0]),
    ([1.0, 0.0], [TINY, 1.0]),
    ([0.5, 0.5], [0.5, 0.5]),
    ([0.5, 0.5], [0.25, 0.75]),
    ([0.5, 0.5], [0.625, 0.375]),
    ([0.5, 0.5], [1e-300, 1.0]),
    ([0.5, 0.5], [0.5 + 2**-40, 0.5 - 2**-40]),
    ([0.5, 0.5], [0.5 + 2**-53 * 2, 0.5 - 2**-53 * 2]),
    ([0.75, 0.25], [0.75 - 2**-30, 0.25 + 2**-30]),
    ([1e-300, 1.0], [2e-300, 1.0]),
    ([0.25, 0.25, 0.25, 0.25], [0.125, 0.125, 0.25, 0.5]),
    ([0.0, 0.0, 1.0], [0.125, 0.375, 0.5]),
    ([0.125] * 8, [0.0625] * 4 + [0.1875] * 4),
]
for count in [2, 3, 10, 50]:
    for _ in range(4):
        parts = [[random.randrange(1, 2**20) for _ in range(count)] for _ in range(2)]
        pair = [[k / 2**30 for k in part] for part in parts]  # multiples of 2^-30: sums are exact
        for side in pair:
            side[0] += 1 - sum(side)
        DISTRIBUTIONS.append((pair[0], pair[1]))

# Soft targets for logits
SOFT_TARGETS = [
    ([0.0, 0.0], [0.5, 0.5]),
    ([2.0, 1.0, 0.1], [0.25, 0.5, 0.25]),
    ([40.0, 0.0], [1.0, 0.0]),
    ([700.0, 0.0, -3.0], [1.0, 0.0, 0.0]),
    ([40.0, 0.0], [1.0, 1e-300]),
    ([1e308, -1e308], [1.0, 0.0]),
    ([1e308, 0.0], [0.5, 0.5]),
    ([1000.3, 0.7, -99.9], [0.125, 0.25, 0.625]),
    ([1.5, -inf, 0.25], [0.75, 0.0, 0.25]),
    ([1.5, -inf, 0.25], [0.5, 0.25, 0.25]),
    ([1e-12, 0.0, -1e-12], [0.0, 0.5, 0.5]),
]
# Worst of a search: 2.07 ULP with each class's loss rounded to a double, 1.71 without
SOFT_TARGETS += [
    (
        [-1.1144553609098959, -8.2101707835322488e-18, 1.1764604026358452e-13],
        [0.0082507861365820351, 0.68993620926431665, 0.30181300459910138],
    ),
    (
        [-4.0649699418035325, -2.8031911067490549, -3.7309173350872928],
        [0.074766355711227722, 0.5715312719397958, 0.3537023723489765],
    ),
]
for z in [[0.0, -40.5, -99.0], [9.9, 0.3, 5.5]]:
    SOFT_TARGETS.append((z, [k / 2**10 for k in [1, 24, 999]]))

# Predictions and targets of a regression
REGRESSIONS = [
    ([1.0, 2.0], [1.0, 2.0]),
    ([0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0], [0.0, 0.0, 1.0] + [0.0] * 7),
    ([1e8 + 0.1, 1e-8], [1e8, 0.0]),
    ([1.5e154, 0.0], [0.0, 0.0]),
    ([1.2e154, 1.2e154], [0.0, 0.0]),
    ([1e200], [0.0]),
    ([1e-160, 3e-170], [0.0, 0.0]),
    ([3.0, -4.0, 12.0], [0.0, 0.0, 0.0]),
]
REGRESSIONS += [(spread(20, 10), spread(20, 10)), (spread(7, 1e-3), spread(7, 1e3))]

# Exponents at most 0, what rounding took from them, and the doublings of the result. The last
# lines: beside the steps of the table and its middle, and random ones with their tails.
EXPONENTIALS = [(x, 0.0, 0) for x in [0.0, -TINY, -1e-300, -1e-17, -1e-8, -0.1, -1.0, -10.4]]
EXPONENTIALS += [(x, 0.0, 0) for x in [-36.7, -100.0, -333.3, -700.0, -708.3, -708.4, -720.7]]
EXPONENTIALS += [(x, 0.0, 0) for x in [-740.0, -744.4, -745.0, -745.13, -745.14, -799.0, -1e308]]
EXPONENTIALS += [(x, 0.0, 64) for x in [0.0, -0.1, -700.0, -720.7, -745.0, -750.0, -788.0]]
EXPONENTIALS += [(-k / 128, 0.0, 0) for k in range(1, 90, 2)]
for x in spread(150, 5) + spread(150, 700):
    EXPONENTIALS.append((-abs(x), random.uniform(-0.5, 0.5) * 2**-52 * abs(x), 0))
