/**
 * NetServer over SOAP 1.1 with Apache CXF. Out: finished bytes are read back before a connection opens
 * ({@code WireGuard}). In: status and type ({@code ReplyGate}), headers ({@code ReplyHeaderCheck}), and only then the
 * body.
 */
package io.github.erpsyncdesk.soap;
