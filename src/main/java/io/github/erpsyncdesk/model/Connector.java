package io.github.erpsyncdesk.model;

/** The web service that speaks to one kind of ERP system. */
public record Connector(int id, String name) { }
