package org.kouan.port.staffing;

/**
 * The posts at which others sit or stay than before. They hear of it when all that happens in an instant has been decided,
 * so that a desk which one officer leaves and another takes is never seen closed, nor open twice.
 */
final class Staffed {
    private final Posts posts;
    private final boolean[] changed;

    Staffed(Posts posts, int count) {
        this.posts = posts;
        changed = new boolean[count];
    }

    /** Others sit or stay at a post. */
    void staffed(int post) {
        changed[post] = true;
    }

    /** Tells the posts. */
    void tell(long now) {
        for (int post = 0; post < changed.length; post++) {
            if (changed[post]) {
                changed[post] = false;
                posts.staffed(post, now);
            }
        }
    }

    /** What an officer does has changed. */
    void changed(int officer, OfficerState from, OfficerState to, int post, long now) {
        posts.changed(officer, from, to, post, now);
    }
}
