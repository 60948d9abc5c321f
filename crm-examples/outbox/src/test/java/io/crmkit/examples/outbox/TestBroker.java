package io.crmkit.examples.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Takes messages from relays elsewhere, in one order. A message takes a moment, so that relays are killed amidst. */
final class TestBroker implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final List<String> arrived = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> serving = Collections.synchronizedList(new ArrayList<>());

    TestBroker() throws IOException {
        Thread accepting = new Thread(this::accept, "broker");
        accepting.setDaemon(true);
        accepting.start();
    }

    int port() {
        return server.getLocalPort();
    }

    List<String> arrived() {
        synchronized (arrived) {
            return List.copyOf(arrived);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread thread = new Thread(() -> serve(socket), "broker of " + socket.getPort());
                thread.setDaemon(true);
                serving.add(thread);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8)) {
            String line = in.readLine();
            while (line != null) {
                TimeUnit.MILLISECONDS.sleep(1);
                arrived.add(line);
                out.println("ok");
                line = in.readLine();
            }
        } catch (IOException e) {
            // The relay was killed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Once all relays have ended: what was on the way has then arrived. */
    @Override
    public void close() throws IOException {
        server.close();
        for (Thread thread : List.copyOf(serving)) {
            try {
                thread.join(TimeUnit.MINUTES.toMillis(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
