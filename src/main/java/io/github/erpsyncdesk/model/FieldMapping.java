package io.github.erpsyncdesk.model;

/**
 * Two fields that are kept alike, and in which direction.
 *
 * @param crmField blank where the field of the ERP system is not synchronised
 */
public record FieldMapping(ActorType actor, String crmField, String crmLabel, String erpField, String erpLabel,
        boolean toCrm, boolean toErp) {}
