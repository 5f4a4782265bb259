"""Remakes every file of outside truth in this folder: npm run golden.

Needs Python 3.9 or later with mpmath, NumPy, SciPy and PyTorch (Debian: python3-mpmath
python3-numpy python3-scipy python3-torch). PYTHON=/usr/bin/python3 npm run golden picks the Python.
"""

import runpy
import sys

sys.dont_write_bytecode = True  # no __pycache__ beside the truth

try:
    import mpmath, numpy, scipy, torch  # noqa: E401, F401
except ImportError as missing:
    sys.exit(f"{missing}. The truth is made with mpmath, NumPy, SciPy and PyTorch: see {__file__}.")

for script in ["truths", "pytorch", "post", "scipy_rows", "libraries"]:
    runpy.run_module(script, run_name="__main__")
