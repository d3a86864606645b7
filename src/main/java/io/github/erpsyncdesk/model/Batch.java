package io.github.erpsyncdesk.model;

/** One call of the service. Numbers start at 1. */
public sealed interface Batch {

    int number();

    /** How many keys it holds; 0 for everything. */
    int size();

    record Keys(int number, KeyList keys) implements Batch {
        @Override
        public int size() {
            return keys.size();
        }
    }

    record External(int number, ExternalKeys keys) implements Batch {
        @Override
        public int size() {
            return keys.size();
        }
    }

    record Everything(Scope.Everything confirmation) implements Batch {
        @Override
        public int number() {
            return 1;
        }

        @Override
        public int size() {
            return 0;
        }
    }
}
