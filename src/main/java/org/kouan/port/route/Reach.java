package org.kouan.port.route;

/** Where units may still come to: by the position of their next step in the program, the stages that are ahead. */
public final class Reach {
    private static final int NOWHERE = -1;

    /** By position: the stage that its step visits, or {@link #NOWHERE}. */
    private final int[] visited;
    /** By position and stage: whether a unit whose next step this is may come there, or send others. */
    private final boolean[][] ahead;

    public Reach(Step[] program, int stages) {
        visited = new int[program.length];
        ahead = new boolean[program.length][stages];
        for (int position = 0; position < program.length; position++) {
            visited[position] = program[position] instanceof Step.Visit visit
                    ? visit.stage().index()
                    : NOWHERE;
        }
        boolean grows = true;
        while (grows) { // branches stand behind or before the step that sets them out
            grows = false;
            for (int position = program.length - 1; position >= 0; position--) {
                grows |= extend(program, position);
            }
        }
    }

    private boolean extend(Step[] program, int position) {
        if (program[position] instanceof Step.End) {
            return false;
        }
        boolean grows = add(position, position + 1);
        if (visited[position] != NOWHERE && !ahead[position][visited[position]]) {
            ahead[position][visited[position]] = true;
            grows = true;
        }
        if (program[position] instanceof Step.Together together) {
            for (Branch branch : together.branches()) {
                grows |= add(position, branch.firstStep());
            }
        }
        return grows;
    }

    private boolean add(int to, int from) {
        boolean grows = false;
        for (int stage = 0; stage < ahead[to].length; stage++) {
            grows |= ahead[from][stage] && !ahead[to][stage];
            ahead[to][stage] |= ahead[from][stage];
        }
        return grows;
    }

    /** Whether a unit with this next step is at a stage, on the way back to it, or may still come there. */
    public boolean leadsTo(int nextStep, int stage) {
        return ahead[nextStep][stage] || (nextStep > 0 && visited[nextStep - 1] == stage);
    }
}
