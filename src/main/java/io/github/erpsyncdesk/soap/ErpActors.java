package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.soap.erpsync.ErpActorType;

/** Actor types in the words of the contract. */
final class ErpActors {

    private ErpActors() {}

    static ErpActorType onTheWire(ActorType actor) {
        return switch (actor) {
            case UNKNOWN -> ErpActorType.UNKNOWN;
            case CUSTOMER -> ErpActorType.CUSTOMER;
            case SUPPLIER -> ErpActorType.SUPPLIER;
            case PARTNER -> ErpActorType.PARTNER;
            case PERSON -> ErpActorType.PERSON;
            case PROJECT -> ErpActorType.PROJECT;
            case EMPLOYEE -> ErpActorType.EMPLOYEE;
            case SALE -> ErpActorType.SALE;
        };
    }
}
