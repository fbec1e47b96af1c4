"""W2, the port day, in SimPy: a process for each traveller and PriorityResources.

A resource's capacity is fixed in SimPy; desks that are closed are held by a request of the staffing process that goes
before all others, so that a desk that is to close first finishes its traveller.

Usage: python3 w2.py [DAYS [SEED]]
"""
import math
import random
import sys

from common import Stopwatch, check, lognormal, require_simpy, versions

simpy = require_simpy()
ARRIVALS = [60, 40, 30, 30, 60, 150, 350, 650, 900, 850, 700, 600,
            550, 600, 700, 800, 900, 850, 700, 500, 350, 250, 150, 100]
CITIZENS = [6, 6, 6, 6, 6, 8, 9, 11, 12, 12, 12, 11, 10, 11, 12, 12, 12, 12, 11, 10, 9, 8, 6, 6]
FOREIGNERS = [4, 4, 4, 4, 4, 5, 6, 7, 8, 8, 8, 7, 7, 7, 8, 8, 8, 8, 7, 7, 6, 5, 4, 4]
SERVICE = [lognormal(mean, 0.6) for mean in (1.0, 2.5, 1.0)]
CITIZEN, FOREIGNER, PRIORITY = range(3)
CLOSED, FIRST, ORDINARY = range(3)  # priorities of requests, the smallest first
TRAVELLERS = sum(ARRIVALS)


class Day:
    def __init__(self, rng, totals):
        self.random = rng
        self.totals = totals
        self.env = simpy.Environment()
        self.citizens = simpy.PriorityResource(self.env, capacity=max(CITIZENS))
        self.foreigners = simpy.PriorityResource(self.env, capacity=max(FOREIGNERS))
        self.priority = simpy.PriorityResource(self.env, capacity=1)
        self.env.process(self.staffing(self.citizens, CITIZENS))
        self.env.process(self.staffing(self.foreigners, FOREIGNERS))
        self.env.process(self.arrivals())
        self.env.run()

    def staffing(self, desks, plan):
        closed = []
        for hour, desired in enumerate(plan):
            while desks.capacity - len(closed) > desired:
                closed.append(desks.request(priority=CLOSED))
            while desks.capacity - len(closed) < desired:
                request = closed.pop()
                if request.triggered:
                    desks.release(request)
                else:
                    request.cancel()
            yield self.env.timeout(60)

    def arrivals(self):
        for hour, rate in enumerate(ARRIVALS):
            # A Poisson process begins anew at any time: what is left of a gap is drawn again.
            end = (hour + 1) * 60
            while True:
                gap = self.random.expovariate(rate / 60)
                if self.env.now + gap >= end:
                    yield self.env.timeout(end - self.env.now)
                    break
                yield self.env.timeout(gap)
                self.env.process(self.traveller(self.draw_class()))

    def draw_class(self):
        u = self.random.random()
        return CITIZEN if u < 0.70 else FOREIGNER if u < 0.95 else PRIORITY

    def traveller(self, kind):
        arrival = self.env.now
        if kind == PRIORITY:
            yield from self.served_at_either(arrival)
        else:
            desks = self.citizens if kind == CITIZEN else self.foreigners
            with desks.request(priority=ORDINARY) as request:
                yield request
                yield self.inspection(kind, arrival)

    def served_at_either(self, arrival):
        own = self.priority.request(priority=FIRST)
        if own.triggered:
            requests = [own]
        else:
            requests = [own, self.citizens.request(priority=FIRST)]
            yield self.env.any_of(requests)
        taken = next(request for request in requests if request.triggered)
        for request in requests:
            if request is not taken:
                self.give_up(request)
        yield self.inspection(PRIORITY, arrival)
        taken.resource.release(taken)

    @staticmethod
    def give_up(request):
        if request.triggered:
            request.resource.release(request)
        else:
            request.cancel()

    def inspection(self, kind, arrival):
        self.totals.add(kind, self.env.now - arrival)
        return self.env.timeout(self.random.lognormvariate(*SERVICE[kind]))


class Totals:
    def __init__(self):
        self.served = [0, 0, 0]
        self.wait_sum = [0.0, 0.0, 0.0]
        self.within = [0, 0, 0]

    def add(self, kind, wait):
        self.served[kind] += 1
        self.wait_sum[kind] += wait
        self.within[kind] += wait <= 30


days = int(sys.argv[1]) if len(sys.argv) > 1 else 40
rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
totals = Totals()
watch = Stopwatch()
for _ in range(days):
    Day(rng, totals)
watch.stop()

root = math.sqrt(days)
means = [total / n for total, n in zip(totals.wait_sum, totals.served)]
for kind, (expected, deviation) in enumerate([(0.1183, 0.040), (10.83, 4.2), (0.0092, 0.0020)]):
    check(f"mean wait of class {kind}", means[kind], expected, deviation / root)
for kind, (expected, deviation) in enumerate([(1, 0), (0.9319, 0.088), (1, 0)]):
    share = totals.within[kind] / totals.served[kind]
    check(f"share within 30 min of class {kind}", share, expected, deviation / root, 5e-5)
check("travellers", sum(totals.served), days * TRAVELLERS, math.sqrt(days * TRAVELLERS))
print(versions(), "mean waits", *(f"{mean:.4f}" for mean in means))
watch.tell(sum(totals.served))
