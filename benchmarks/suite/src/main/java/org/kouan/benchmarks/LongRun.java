package org.kouan.benchmarks;

/**
 * One run of W1 of ten million customers, or of as many as the argument says, with all statistics and no log. To find
 * the heap that it needs, the driver starts it with less and less:
 *
 * <pre>
 * java -XX:+UseSerialGC -Xmx16m -cp benchmarks/suite/target/benchmarks.jar org.kouan.benchmarks.LongRun
 * </pre>
 */
public final class LongRun {
    /** Customers unless an argument says otherwise. */
    public static final long CUSTOMERS = 10_000_000;

    private static final int DESKS = 10;

    private LongRun() {}

    public static void main(String[] args) {
        long customers = args.length == 0 ? CUSTOMERS : Long.parseLong(args[0]);
        QueueAnswer answer = QueueBenchmark.kouan(Workloads.queue(DESKS, customers), 1);
        new QueueAnswer.Checker().check(answer);
        System.out.println(answer);
    }
}
