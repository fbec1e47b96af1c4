package org.kouan.scenario;

import java.util.List;
import java.util.Optional;

/**
 * What a scenario may say of a policy: its name and typed parameters. The policies themselves live in the model (or in
 * a researcher's own jar) and hand their descriptors to the reader, so that their parameters are checked like ours.
 *
 * @param question which of the three questions it answers
 * @param name as written in YAML
 * @param summary one sentence for the reference
 * @param parameters in the order of the reference
 */
public record PolicyDescriptor(Question question, String name, String summary, List<Parameter> parameters) {
    public PolicyDescriptor {
        parameters = List.copyOf(parameters);
    }

    /** The questions that lane policies answer. */
    public enum Question {
        /** Which lane does this arrival join? Key {@code which-lane} of a stage. */
        WHICH_LANE,
        /** Who is next at this free desk? Key {@code who-is-next} of a lane. */
        WHO_IS_NEXT,
        /** What opens or closes now? Key {@code what-opens} of a lane. */
        WHAT_OPENS,
        /** What opens, closes or flexes now at a stage as a whole? Key {@code what-changes} of a stage. */
        WHAT_CHANGES
    }

    /** Types of parameters. */
    public enum Type {
        /** A duration with a unit. */
        DURATION,
        /** A duration with a unit, longer than 0 s. */
        POSITIVE_DURATION,
        /** A whole number, at least 0. */
        COUNT,
        /** A finite number, at least 0. */
        NUMBER,
        /** A share with a per cent sign or a number in [0, 1]. */
        SHARE,
        /** A list of class names. */
        CLASSES,
        /** A list of lane names. */
        LANES,
        /** A map from class names to numbers. */
        CLASS_NUMBERS,
        /** A map from class names to durations with a unit. */
        CLASS_DURATIONS,
        /** A map from class names to whole numbers, each at least 1. */
        CLASS_COUNTS,
        /** A map from lane names to whole numbers. */
        LANE_COUNTS,
        /** What decides among equals. */
        TIES
    }

    /** What decides among equals. */
    public enum Ties {
        /** The order in which they stand in the scenario: the first of them. */
        FIRST,
        /** Chance, each being as likely. */
        RANDOM
    }

    /**
     * A parameter.
     *
     * @param key as written in YAML
     * @param type of its value
     * @param defaultValue used when the key is missing; empty when the key is required
     * @param summary one sentence for the reference
     */
    public record Parameter(String key, Type type, Optional<Object> defaultValue, String summary) {
        /** A parameter that has no default. */
        public static Parameter required(String key, Type type, String summary) {
            return new Parameter(key, type, Optional.empty(), summary);
        }
    }
}
