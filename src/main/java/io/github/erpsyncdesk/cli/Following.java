package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.port.RunTasks;
import io.github.erpsyncdesk.run.TaskFollower;

/**
 * How tasks of servers are followed, and which runs they carry out.
 *
 * @param follower looks at a task until it has ended
 * @param runs where the runs' tasks are written down
 */
public record Following(TaskFollower follower, RunTasks runs) {}
