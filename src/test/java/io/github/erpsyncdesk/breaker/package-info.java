/** Classes that break a rule each, so that the rule is shown to fail. */
package io.github.erpsyncdesk.breaker;
