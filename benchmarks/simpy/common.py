"""Shared by w1.py and w2.py: finds SimPy or says that it is missing, and checks answers as the Java side does.

Run by itself it prints the versions of SimPy and Python.
"""
import math
import platform
import sys
import time

MISSING = 3  # exit code: nothing was measured


def require_simpy():
    try:
        import simpy
    except ImportError:
        print("SimPy is not installed for this Python (pip install simpy): nothing measured", file=sys.stderr)
        sys.exit(MISSING)
    return simpy


def versions():
    return f"SimPy {require_simpy().__version__}, {platform.python_implementation()} {platform.python_version()}"


def check(what, found, expected, standard_error, bias=0.0):
    """Fails when found lies more than five standard errors (and bias) from what is expected."""
    tolerance = 5 * standard_error + bias
    if not abs(found - expected) <= tolerance:
        sys.exit(f"{what} is {found:.5f}, not {expected:.5f} +- {tolerance:.5f}: the time does not count")


def lognormal(mean, cv):
    """Mu and sigma of a lognormal distribution."""
    sigma = math.sqrt(math.log(1 + cv * cv))
    return math.log(mean) - sigma * sigma / 2, sigma


class Stopwatch:
    """Started when made."""

    def __init__(self):
        self.wall = time.perf_counter()
        self.cpu = time.process_time()

    def stop(self):
        self.wall = time.perf_counter() - self.wall
        self.cpu = time.process_time() - self.cpu

    def tell(self, customers):
        print(f"wall_ns_per_customer {self.wall * 1e9 / customers:.1f}")
        print(f"cpu_ns_per_customer {self.cpu * 1e9 / customers:.1f}")


if __name__ == "__main__":
    print(versions())
