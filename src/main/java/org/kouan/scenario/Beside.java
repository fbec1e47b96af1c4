package org.kouan.scenario;

import java.util.List;
import java.util.Map;
import org.kouan.scenario.PolicyDescriptor.Question;
import org.kouan.scenario.key.Given;
import org.kouan.scenario.key.Value;
import org.kouan.scenario.key.Values;
import org.kouan.scenario.law.Distribution;

/** What the reading of a part of a scenario takes from elsewhere: its classes, known policies, files. */
public interface Beside {
    /** A law of durations. */
    Value<Distribution> LAW = Values.named(
            "distribution-or-duration", given -> given.beside(Beside.class).law(given));

    /** Laws by class; one stands for all. */
    Value<Map<String, Distribution>> LAWS =
            Values.named("service", given -> given.beside(Beside.class).lawsByClass(given));

    /** How many desks are open when. */
    Value<DayPlan> DESKS =
            Values.named("desks", given -> given.beside(Beside.class).desks(given));

    /** A lane policy. */
    static Value<PolicySpec> policy(Question question, PolicySpec usual) {
        return Values.named(
                "policy-or-name", given -> given.beside(Beside.class).policy(given, question, usual));
    }

    /** The classes of the scenario. */
    List<String> classes();

    /** A law of durations, perhaps from a file. */
    Distribution law(Given given);

    /** Laws by class name; one law stands for all classes. */
    Map<String, Distribution> lawsByClass(Given given);

    /** How many desks are open when. */
    DayPlan desks(Given given);

    /** A lane policy with its parameters; the usual one, its defaults filled in, where nothing is given. */
    PolicySpec policy(Given given, Question question, PolicySpec usual);
}
