package io.crmkit.examples.outbox;

import java.io.IOException;

/** Where messages go: a queue, a topic, another application. */
public interface Broker {

    /**
     * Sends a message. When it returns, the message has arrived.
     *
     * @param message the message
     * @throws IOException if it is not known to have arrived
     */
    void send(Message message) throws IOException;
}
