package org.kouan.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks of what gives units another class on their way: never a conveyance's to a traveller, and never fewer checks. */
final class ClassChanges {
    private final Scenario scenario;
    private final Findings findings;
    private final List<String> classes;
    private final String cause;
    private final String whose;

    /**
     * @param cause of the change, in messages
     * @param whose class it is then, in messages
     */
    ClassChanges(Scenario scenario, Findings findings, String cause, String whose) {
        this.scenario = scenario;
        this.findings = findings;
        this.cause = cause;
        this.whose = whose;
        classes = scenario.classes().stream().map(UnitClass::name).toList();
    }

    /**
     * A place where units change their class.
     *
     * @param coming classes that they may have there
     * @param others classes of those who come with them, or bring them, which must be others
     * @param whoOthersAre in messages
     * @param rest of their route from there on
     */
    record Place(String flow, Set<String> coming, Set<String> others, String whoOthersAre, List<RouteStep> rest) {
        /** A place on the route of a flow's own units. */
        static Place ofUnits(FlowSpec flow, Set<String> coming, List<RouteStep> rest) {
            Set<String> carried = new LinkedHashSet<>();
            flow.parties().forEach(party -> carried.addAll(party.classes()));
            return new Place(flow.name(), coming, carried, "parties", rest);
        }

        /** A place on the route of members of their parties. */
        static Place ofMembers(FlowSpec flow, Set<String> coming, List<RouteStep> rest) {
            return new Place(flow.name(), coming, flow.classes(), "conveyances", rest);
        }
    }

    /**
     * Checks the changes at one place.
     *
     * @param changes from class to class
     * @param path of the changes
     */
    void check(Map<String, String> changes, Place place, String path) {
        changes.forEach((name, as) -> {
            String here = path + "." + name;
            boolean known = findings.exists(here, name, "class", classes);
            known &= findings.exists(here, as, "class", classes);
            if (known) {
                check(name, as, place, here);
                checkSameChecks(place.rest, name, as, here);
            }
        });
    }

    private void check(String name, String as, Place place, String path) {
        if (name.equals(as)) {
            findings.add(path, as, cause + " changes nothing", "name another class");
        } else if (unit(name) != unit(as)) {
            findings.add(path, as, "one of the classes is of conveyances, the other of travellers", "");
        }
        if (!place.coming.contains(name)) {
            findings.add(path, name, "flow " + place.flow + " has no units of this class here", "");
        }
        if (place.others.contains(as)) {
            findings.add(
                    path,
                    as,
                    "is a class of the flow's " + place.whoOthersAre,
                    "give " + whose + " a class of their own");
        }
    }

    private UnitClass.Unit unit(String name) {
        return scenario.classes().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .unit();
    }

    /** No check is skipped, or added. */
    private void checkSameChecks(List<RouteStep> rest, String name, String as, String path) {
        for (RouteStep step : rest) {
            if (step instanceof RouteStep.Visit visit && visit.shareOf(name) != visit.shareOf(as)) {
                findings.add(
                        path,
                        as,
                        cause + " changes no check, and stage " + visit.stage()
                                + " is on the route for another share of" + " class " + as + " than of " + name,
                        "give both the same share there");
            } else if (step instanceof RouteStep.Together together) {
                together.branches().stream()
                        .filter(branch -> !(branch instanceof RouteStep.Branch.Party))
                        .forEach(branch -> checkSameChecks(branch.route(), name, as, path));
            }
        }
    }
}
