package org.kouan.planning.search;

import java.util.Optional;
import org.kouan.result.StaffAnswer.Judged;

/** Hears how far a search has come. Called by one thread. */
@FunctionalInterface
public interface StaffListener {
    /** Nobody listens. */
    StaffListener NONE = (doing, bound, proved, days) -> {};

    /**
     * Something begins.
     *
     * @param doing in words, such as "adding desks"
     * @param boundHours no plan costs less; 0 while that is not known
     * @param proved the cheapest plan that is proved so far
     * @param days simulated so far
     */
    void begins(String doing, double boundHours, Optional<Judged> proved, double days);
}
