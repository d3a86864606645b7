package io.github.erpsyncdesk.model;

import java.time.Duration;
import java.util.Optional;

/** Whether the server's own sync engine runs, and how often. */
public record EngineStatus(boolean running, String message, Optional<Duration> interval) {}
