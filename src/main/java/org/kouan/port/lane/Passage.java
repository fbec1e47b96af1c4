package org.kouan.port.lane;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The emergency passage of a stage, and the lanes whose inspections are broken off for those who are struck. */
public final class Passage implements StageStarts.Giving {
    private final Emergencies emergencies;
    private @Nullable Lane lane;
    private List<BreakingOff> givingDesks = List.of();

    public Passage(Emergencies emergencies) {
        this.emergencies = emergencies;
    }

    /** Connects it to its lane, when that is made. */
    public void leadTo(Lane ofPassage) {
        lane = ofPassage;
    }

    /** Inspections at these lanes are broken off for those who are struck and find no desk free. */
    public void breaksOffAt(List<BreakingOff> lanes) {
        givingDesks = lanes;
    }

    /** Who is struck, and what is counted of them. */
    public Emergencies emergencies() {
        return emergencies;
    }

    /** The lane of the passage. */
    Lane lane() {
        return Objects.requireNonNull(lane);
    }

    /** Of all inspections that may be broken off the one begun last is, and of equals the one at the first lane. */
    @Override
    public boolean giveDesks(long now) {
        boolean any = false;
        Waiting struck = lane().waiting();
        while (struck.length() > 0) {
            BreakingOff giving = givingDesk();
            if (giving == null) {
                break;
            }
            giving.giveDesk(struck.takeNext(now), now);
            any = true;
        }
        return any;
    }

    private @Nullable BreakingOff givingDesk() {
        BreakingOff best = null;
        for (int i = 0; i < givingDesks.size(); i++) {
            BreakingOff one = givingDesks.get(i);
            if (one.couldGiveDesk() && (best == null || one.latestStart() > best.latestStart())) {
                best = one;
            }
        }
        return best;
    }
}
