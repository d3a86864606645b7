package io.github.erpsyncdesk.simulator;

/**
 * An ERP connection of the made-up company.
 *
 * @param temper how its connector behaves when values are taken from it
 */
record SimulatedConnection(int id, int connector, String name, String description, boolean active, boolean deleted,
        String mostRecent, Temper temper) {

    enum Temper {
        GOOD, SLOW, WARNS, FAILS
    }

    SimulatedConnection with(boolean other) {
        return new SimulatedConnection(id, connector, name, description, other, deleted, mostRecent, temper);
    }

    boolean takesPart() {
        return active && !deleted;
    }
}
