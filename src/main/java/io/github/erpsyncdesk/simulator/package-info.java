/**
 * A NetServer of its own, with a made-up Nordic company, for the demo, for training and for tests. Written to the
 * contract with a plain parser and writer, so that it shares no SOAP code with the client it serves. Listens on
 * loopback only.
 */
@NullMarked
package io.github.erpsyncdesk.simulator;

import org.jspecify.annotations.NullMarked;
