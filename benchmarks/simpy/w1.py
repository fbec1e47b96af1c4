"""W1, M/M/10 at load 0.9, in SimPy: a process for each customer and a Resource.

Usage: python3 w1.py [CUSTOMERS [SEED]]
"""
import math
import random
import sys

from common import Stopwatch, check, require_simpy, versions

simpy = require_simpy()
SERVERS = 10
SERVICE = 3.0
RATE = SERVERS * 0.9 / SERVICE


class Queue:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.env = simpy.Environment()
        self.servers = simpy.Resource(self.env, capacity=SERVERS)
        self.customers = 0
        self.wait_sum = 0.0
        self.over6 = 0
        self.over30 = 0

    def customer(self):
        arrival = self.env.now
        with self.servers.request() as request:
            yield request
            wait = self.env.now - arrival
            self.customers += 1
            self.wait_sum += wait
            self.over6 += wait > 6
            self.over30 += wait > 30
            yield self.env.timeout(self.random.expovariate(1 / SERVICE))

    def arrivals(self):
        while True:
            yield self.env.timeout(self.random.expovariate(RATE))
            self.env.process(self.customer())

    def run(self, minutes):
        self.env.process(self.arrivals())
        self.env.run(until=minutes)


customers = int(sys.argv[1]) if len(sys.argv) > 1 else 500_000
queue = Queue(seed=int(sys.argv[2]) if len(sys.argv) > 2 else 1)
watch = Stopwatch()
queue.run(customers / RATE)
watch.stop()

n = queue.customers
check("mean wait", queue.wait_sum / n, 2.00619, 58 / math.sqrt(n), 300 / n)
check("P(W > 6 min)", queue.over6 / n, 0.0905, 5.4 / math.sqrt(n), 30 / n)
# Waits beyond 30 min come in clusters of about a hundred.
check("P(W > 30 min)", queue.over30 / n, 3.036e-5, math.sqrt(3.036e-5 * 100 / n), 100 / n)
print(versions(), f"mean wait {queue.wait_sum / n:.4f}")
watch.tell(n)
