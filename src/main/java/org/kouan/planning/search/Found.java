package org.kouan.planning.search;

import java.util.Optional;
import org.kouan.planning.plan.Plan;
import org.kouan.planning.plan.PlanSpace;
import org.kouan.result.StaffAnswer;

/**
 * What a search found.
 *
 * @param answer for a reader
 * @param space the plans among which it looked
 * @param plan the cheapest that is proved; empty when none is
 * @param poolsLeftOut whether the scenario has pools of officers, which the plan does without
 */
public record Found(StaffAnswer answer, PlanSpace space, Optional<Plan> plan, boolean poolsLeftOut) {}
