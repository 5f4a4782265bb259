"""Every function of the core from its definition, in mpmath: scalars, vectors, one example."""

from math import inf

from mpmath import exp, ln, mpf, nan

import rows
from exact import truth, write

SOURCE = "truths.py: the definitions in mpmath, 800 digits, each rounded once to a double"


def sigma(z):
    return 1 / (1 + exp(-mpf(z)))


def times_log(y, p):
    """y ln p, with 0 ln 0 = 0."""
    return mpf(0) if y == 0 else -mpf(inf) if p == 0 else y * ln(p)


def probabilities(z, temperature=1.0):
    if temperature == inf:  # the limit: all that are not masked share alike
        powers = [mpf(value != -inf) for value in z]
    else:
        powers = [mpf(0) if v == -inf else exp(mpf(v) / mpf(temperature)) for v in z]
    total = sum(powers)
    return [power / total for power in powers]


def scalars(inputs=rows.SCALARS):
    return [
        {
            "z": z,
            "sigmoid": truth(sigma(z)),
            "logSigmoid": truth(ln(sigma(z))),
            "softplus": truth(ln(1 + exp(mpf(z)))),
        }
        for z in inputs
    ]


def sigmoid_losses(inputs=rows.SIGMOID_LOSSES):
    for z, y in inputs:
        loss = -(times_log(mpf(y), sigma(z)) + times_log(1 - mpf(y), sigma(-z)))
        yield {"z": z, "y": y, "loss": truth(loss), "gradient": truth(sigma(z) - mpf(y))}


def binary_losses():
    for p, y in rows.BINARY_LOSSES:
        loss = -(times_log(mpf(y), mpf(p)) + times_log(1 - mpf(y), 1 - mpf(p)))
        yield {"p": p, "y": y, "loss": truth(loss)}


def logit_rows(inputs, whole_vectors):
    for what, z, targets in inputs:
        p = probabilities(z)
        row = {"what": what, "z": z, "logSumExp": truth(log_sum_exp(z))}
        if whole_vectors:
            row["softmax"] = truth(p)
            row["logSoftmax"] = truth([times_log(1, share) for share in p])
        yield {**row, "losses": [one_target(p, target) for target in targets]}


def log_sum_exp(z):
    return ln(sum(exp(mpf(value)) for value in z if value != -inf))


def one_target(p, target):
    """The loss and its slope at the target; elsewhere the gradient is the softmax itself."""
    loss = -times_log(1, p[target])
    return {"target": target, "loss": truth(loss), "slope": truth(p[target] - 1)}


def warmed():
    for z, temperature in rows.WARMED:
        p = probabilities(z, temperature)
        yield {"z": z, "temperature": temperature, "softmax": truth(p)}


def distributions():
    for y, p in rows.DISTRIBUTIONS:
        pairs = [(mpf(a), mpf(b)) for a, b in zip(y, p)]
        cross = -sum(times_log(a, b) for a, b in pairs)
        own = -sum(times_log(a, a) for a, _ in pairs)
        yield {
            "y": y,
            "p": p,
            "entropy": truth(own),
            "crossEntropy": truth(cross),
            # Doubles sum to 1 only nearly: the part that comes of Σp ≠ Σy is taken out.
            "klDivergence": truth(cross - own + sum(b - a for a, b in pairs)),
        }


def soft_targets():
    for z, y in rows.SOFT_TARGETS:
        p = probabilities(z)
        loss = -sum(times_log(mpf(a), b) for a, b in zip(y, p))
        weight = sum(mpf(a) for a in y)
        gradient = [weight * b - mpf(a) for a, b in zip(y, p)]
        yield {"z": z, "y": y, "loss": truth(loss), "gradient": truth(gradient)}


def regressions():
    for prediction, target in rows.REGRESSIONS:
        errors = [mpf(a) - mpf(b) for a, b in zip(prediction, target)]
        squares = sum(error * error for error in errors)
        n = len(errors)
        yield {
            "prediction": prediction,
            "target": target,
            "half": truth(squares / 2),
            "halfGradient": truth(errors),
            "mean": truth(squares / n),
            "meanGradient": truth([2 * error / n for error in errors]),
        }


def units():
    for nats in rows.NATS:
        yield {"nats": nats, "bits": truth(mpf(nats) / ln(2)), "perplexity": truth(exp(mpf(nats)))}


def exponentials():
    for x, tail, exponent in rows.EXPONENTIALS:
        value = exp(mpf(x) + mpf(tail)) * mpf(2) ** exponent
        yield {"x": x, "tail": tail, "exponent": exponent, "exp": truth(value)}


if __name__ == "__main__":
    write("scalars", SOURCE, {
        "scalars": list(scalars()),
        "sigmoidLosses": list(sigmoid_losses()),
        "binaryLosses": list(binary_losses()),
        "units": list(units()),
        "exponentials": list(exponentials()),
    })
    write("vectors", SOURCE, {
        "vectors": list(logit_rows(rows.VECTORS, whole_vectors=True)),
        "crowds": list(logit_rows(rows.CROWDS, whole_vectors=False)),
        "warmed": list(warmed()),
    })
    write("examples", SOURCE, {
        "distributions": list(distributions()),
        "softTargets": list(soft_targets()),
        "regressions": list(regressions()),
    })
