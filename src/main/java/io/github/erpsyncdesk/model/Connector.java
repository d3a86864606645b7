package io.github.erpsyncdesk.model;

/** The web service that speaks to one kind of ERP system; several connections may use it. */
public record Connector(int id, String name, String url) {}
