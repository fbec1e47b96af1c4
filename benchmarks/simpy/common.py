"""Shared by w1.py and w2.py: finds SimPy or says that it is missing, and checks answers as the Java side does."""
import math
import sys

MISSING = 3  # exit code: nothing was measured


def require_simpy():
    try:
        import simpy
    except ImportError:
        print("SimPy is not installed for this python3 (pip install simpy): nothing measured", file=sys.stderr)
        sys.exit(MISSING)
    return simpy


def check(what, found, expected, standard_error, bias=0.0):
    """Fails when found lies more than five standard errors (and bias) from what is expected."""
    tolerance = 5 * standard_error + bias
    if not abs(found - expected) <= tolerance:
        sys.exit(f"{what} is {found:.5f}, not {expected:.5f} +- {tolerance:.5f}: the time does not count")


def lognormal(mean, cv):
    """Mu and sigma of a lognormal distribution."""
    sigma = math.sqrt(math.log(1 + cv * cv))
    return math.log(mean) - sigma * sigma / 2, sigma
