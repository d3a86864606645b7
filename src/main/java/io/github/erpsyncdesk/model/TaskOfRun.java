package io.github.erpsyncdesk.model;

/** A run of the journal and the task of the server that carries it out. */
public record TaskOfRun(long run, int task) {}
