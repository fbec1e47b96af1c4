package org.kouan.experiment.crosscheck;

/** The formulas by name, and what each tells a planner. */
enum Formula {
    WORK(
            "work over open desks",
            "the share of their time for which the desks are busy; where it comes near 1 chance alone makes long"
                    + " queues, and above 1 the queue grows as long as that lasts"),
    ERLANG_C(
            "M/M/c, Erlang C",
            "what a queue settles at when people come at random, inspections vary as exponential ones do, and all wait"),
    ERLANG_A(
            "M/M/c+M, Erlang A",
            "as Erlang C, but whoever waits gives up after a random time, which shortens the queue for the others; it"
                    + " settles even where more come than the desks can take"),
    POLLACZEK_KHINCHINE(
            "M/G/1, Pollaczek-Khinchine",
            "one desk and any law of service: the wait grows with the load and with how much inspections vary"),
    ALLEN_CUNNEEN_SERVICE(
            "M/G/c, Allen-Cunneen",
            "Erlang C stretched or shrunk by how much inspections vary; within some 10 % when the load is high"),
    ALLEN_CUNNEEN(
            "GI/G/c, Allen-Cunneen",
            "Erlang C stretched or shrunk by how much inspections and intervals between arrivals vary; evenly spaced"
                    + " arrivals wait less still than it says"),
    COBHAM(
            "priorities, Cobham",
            "what each class waits when desks always take the first class in the order but finish what they have begun:"
                    + " what the first classes gain the last one pays"),
    COBHAM_GENERAL(
            "priorities, Cobham with Allen-Cunneen",
            "the same order of classes at several desks with inspections of any law: the split between the classes is"
                    + " that of Cobham, its level an approximation"),
    PREEMPTIVE(
            "priorities, preemptive-resume",
            "time in the port by class when the first classes break off inspections of later ones: for each class it is"
                    + " as if those after it were not there"),
    POINTWISE(
            "pointwise stationary",
            "every moment is taken as if its rate and its desks had stood for ever: near when they change slowly beside"
                    + " an inspection; too high just after a rush begins, and too low just after it ends"),
    FLUID(
            "fluid limit",
            "travellers as a liquid: the queue that overload alone makes, without chance; waits lie above it, little"
                    + " in a large hall in a rush, and all of them where the desks suffice");

    private final String title;
    private final String meaning;

    Formula(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    String title() {
        return title;
    }

    String meaning() {
        return meaning;
    }
}
