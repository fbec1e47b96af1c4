package org.kouan.port;

/** Hears of queues, so that people may change from one to another. */
interface QueueWatch {
    /** A queue has become shorter or longer, or other desks are open or free for it. */
    void queuesChanged(long now);
}
