/**
 * NetServer over SOAP 1.1 with Apache CXF. Out: finished bytes are read back before a connection opens
 * ({@code WireGuard}), one for each call ({@code OneConnection}). In: the whole answer is read before CXF sees it
 * ({@code ReplyGate}, {@code Reply}, {@code Answer}).
 */
@NullMarked
package io.github.erpsyncdesk.soap;

import org.jspecify.annotations.NullMarked;
