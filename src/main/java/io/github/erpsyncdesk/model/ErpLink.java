package io.github.erpsyncdesk.model;

/**
 * A key's record in one ERP system.
 *
 * @param connection the ERP connection's id
 * @param erpKey the ERP system's own key: text, exactly as stored
 */
public record ErpLink(int connection, String erpKey, ActorType actor) {}
