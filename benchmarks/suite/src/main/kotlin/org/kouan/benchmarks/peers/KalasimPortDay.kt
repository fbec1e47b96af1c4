package org.kouan.benchmarks.peers

import kotlin.time.Duration
import kotlin.time.Duration.Companion.minutes
import kotlin.time.DurationUnit
import kotlinx.datetime.Instant
import org.apache.commons.math3.distribution.LogNormalDistribution
import org.kalasim.Component
import org.kalasim.Environment
import org.kalasim.Resource
import org.kalasim.exponential
import org.kalasim.invoke
import org.kalasim.minutes
import org.kalasim.withPriority
import org.kouan.benchmarks.PortDay
import org.kouan.benchmarks.PortDayAnswer

/**
 * W2 in kalasim: a component for each traveller, a resource with its default bookkeeping for each kind of desk, whose
 * capacity a further component changes every hour. Random numbers come from commons-math3.
 */
class KalasimPortDay private constructor(seed: Int, private val answer: Answer) :
    Environment(randomSeed = seed, tickDurationUnit = DurationUnit.MINUTES) {

    private class Answer {
        val served = LongArray(PortDay.CLASSES)
        val waitSum = DoubleArray(PortDay.CLASSES)
        val within = LongArray(PortDay.CLASSES)
    }

    private val start: Instant = now
    private val citizens = Resource("citizens' desks", capacity = CITIZENS_DESKS[0])
    private val foreigners = Resource("foreigners' desks", capacity = FOREIGNERS_DESKS[0])
    private val priority = Resource("priority desk", capacity = 1)
    private val unitExponential = exponential(1)
    private val services = PortDay.serviceMu().map { LogNormalDistribution(rg, it, PortDay.serviceSigma()).minutes }

    private inner class Traveller(private val travellerClass: Int) : Component() {
        override fun process() = sequence {
            val arrival = now
            when (travellerClass) {
                PortDay.CITIZEN -> request(citizens) { hold(inspection(arrival)) }
                PortDay.FOREIGNER -> request(foreigners) { hold(inspection(arrival)) }
                else -> request(priority withPriority 1, citizens withPriority 1, oneOf = true) {
                    hold(inspection(arrival))
                }
            }
        }

        /** Records the wait and draws how long the inspection takes. */
        private fun inspection(arrival: Instant): Duration {
            val wait = (now - arrival).toDouble(DurationUnit.MINUTES)
            answer.served[travellerClass]++
            answer.waitSum[travellerClass] += wait
            if (wait <= PortDay.LIMIT) answer.within[travellerClass]++
            return services[travellerClass]()
        }
    }

    private inner class Arrivals : Component() {
        override fun process() = sequence {
            val poisson = PoissonArrivals()
            while (true) {
                val time = (now - start).toDouble(DurationUnit.MINUTES)
                val next = poisson.after(time, unitExponential())
                if (next >= PortDay.MINUTES) break
                hold((next - time).minutes)
                Traveller(drawClass())
            }
        }

        private fun drawClass(): Int {
            val u = random.nextDouble()
            return if (u < SHARES[0]) PortDay.CITIZEN
            else if (u < SHARES[0] + SHARES[1]) PortDay.FOREIGNER
            else PortDay.PRIORITY
        }
    }

    private inner class Staffing : Component() {
        override fun process() = sequence {
            for (hour in 1 until PortDay.HOURS) {
                hold(60.minutes)
                citizens.capacity = CITIZENS_DESKS[hour].toDouble()
                foreigners.capacity = FOREIGNERS_DESKS[hour].toDouble()
            }
        }
    }

    init {
        Arrivals()
        Staffing()
    }

    companion object {
        private val CITIZENS_DESKS = PortDay.citizensDesks()
        private val FOREIGNERS_DESKS = PortDay.foreignersDesks()
        private val SHARES = PortDay.shares()

        /** Simulates days. */
        @JvmStatic
        fun run(days: Int, seed: Int): PortDayAnswer {
            val answer = Answer()
            for (day in 0 until days) {
                KalasimPortDay(seed + day, answer).run()
            }
            return PortDayAnswer(days, answer.served, answer.waitSum, answer.within, Double.NaN)
        }
    }
}
