package io.github.erpsyncdesk.model;

import java.util.Arrays;
import java.util.Optional;

/** What a record is in an ERP system, with the number that the server stores for it. */
public enum ActorType {
    UNKNOWN(0), CUSTOMER(1), SUPPLIER(2), PARTNER(3), PERSON(4), PROJECT(5), EMPLOYEE(6), SALE(7);

    private final int number;

    ActorType(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** {@link #UNKNOWN} for a number that a newer server may use. */
    public static ActorType of(int number) {
        Optional<ActorType> found = Arrays.stream(values()).filter(type -> type.number == number).findFirst();
        return found.orElse(UNKNOWN);
    }
}
