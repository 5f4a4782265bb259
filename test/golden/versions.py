"""The version of each library that is run."""

from importlib.metadata import version

PACKAGES = {
    "NumPy": "numpy",
    "SciPy": "scipy",
    "PyTorch": "torch",
    "scikit-learn": "scikit-learn",
    "JAX": "jax",
    "optax": "optax",
    "TensorFlow": "tensorflow",
    "Keras": "keras",
}
# A build's own mark, as in 2.13.0+cpu, is no part of the version.
VERSIONS = {name: version(package).split("+")[0] for name, package in PACKAGES.items()}


def named(*names):
    """`NumPy 2.4.6, SciPy 1.17.1`, for the source of a file."""
    return ", ".join(f"{name} {VERSIONS[name]}" for name in names)
