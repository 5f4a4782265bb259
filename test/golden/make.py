"""Remakes every file of outside truth in this folder: npm run golden.

Needs Python 3.9 or later with mpmath, NumPy, SciPy, PyTorch and scikit-learn (Debian:
python3-mpmath python3-numpy python3-scipy python3-torch python3-sklearn).
PYTHON=/usr/bin/python3 npm run golden picks the Python.
"""

import runpy
import sys

sys.dont_write_bytecode = True  # no __pycache__ beside the truth

try:
    import mpmath, numpy, scipy, sklearn, torch  # noqa: E401, F401
except ImportError as missing:
    libraries = "mpmath, NumPy, SciPy, PyTorch and scikit-learn"
    sys.exit(f"{missing}. The truth is made with {libraries}: see {__file__}.")

SCRIPTS = ["truths", "pytorch", "post", "scipy_rows", "libraries", "calls", "patches", "learning"]
SCRIPTS += ["floats"]

for script in SCRIPTS:
    runpy.run_module(script, run_name="__main__")
