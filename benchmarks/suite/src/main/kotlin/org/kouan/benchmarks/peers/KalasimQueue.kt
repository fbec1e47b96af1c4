package org.kouan.benchmarks.peers

import kotlin.time.Duration.Companion.minutes
import kotlin.time.DurationUnit
import org.kalasim.Component
import org.kalasim.ComponentGenerator
import org.kalasim.Environment
import org.kalasim.Resource
import org.kalasim.exponential
import org.kalasim.invoke
import org.kouan.benchmarks.QueueAnswer

/**
 * W1 in kalasim, as its own example of M/M/c: a component for each customer and a resource with its default
 * bookkeeping. Random numbers come from commons-math3 (a Mersenne twister and inversion).
 */
class KalasimQueue private constructor(seed: Int) :
    Environment(randomSeed = seed, tickDurationUnit = DurationUnit.MINUTES) {

    private val servers = Resource("servers", capacity = 10)
    private val service = exponential(3.minutes)
    private var customers = 0L
    private var waitSum = 0.0
    private var over6 = 0L
    private var over30 = 0L

    private inner class Customer : Component() {
        override fun process() = sequence {
            val arrival = now
            request(servers) {
                val wait = (now - arrival).toDouble(DurationUnit.MINUTES)
                customers++
                waitSum += wait
                if (wait > 6) over6++
                if (wait > 30) over30++
                hold(service())
            }
        }
    }

    init {
        ComponentGenerator(iat = exponential((3 / (10 * 0.9)).minutes)) { Customer() }
    }

    companion object {
        /** Simulates so many minutes. */
        @JvmStatic
        fun run(minutes: Double, seed: Int): QueueAnswer {
            val model = KalasimQueue(seed)
            model.run(minutes.minutes)
            return QueueAnswer(model.customers, model.waitSum, model.over6, model.over30)
        }
    }
}
