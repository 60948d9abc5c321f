package io.crmkit.examples.durability;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line between a client and a database server: it may go dead towards the client, and be cut. */
final class Line implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("(//127\\.0\\.0\\.1:)(\\d+)");
    private static final int BUFFER = 8192;

    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final String address;
    private final int port;
    private final List<Call> calls = new ArrayList<>();

    /** A line to a database. */
    Line(String address) throws IOException {
        Matcher server = PORT.matcher(address);
        if (!server.find()) {
            throw new IllegalArgumentException("no port on this machine: " + address);
        }
        port = Integer.parseInt(server.group(2));
        this.address = server.replaceFirst("$1" + entrance.getLocalPort());
        start(this::accept);
    }

    /** The JDBC address of the database at this end of the line. */
    String address() {
        return address;
    }

    /** Drops from now on what the server says on the lines that are open. */
    synchronized void deafen() {
        calls.forEach(call -> call.deaf = true);
    }

    /** Cuts the lines that are open. */
    synchronized void cut() {
        calls.forEach(Call::end);
        calls.clear();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Call call = new Call(entrance.accept(), new Socket(InetAddress.getLoopbackAddress(), port));
                synchronized (this) {
                    calls.add(call);
                }
                start(call::ask);
                start(call::answer);
            } catch (IOException e) {
                // The line is closed, or there is no server: then the client hears nothing, and tries again.
            }
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        end(entrance);
        cut();
    }

    private static void end(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One connection. */
    private static final class Call {
        private final Socket client;
        private final Socket server;
        private volatile boolean deaf;

        private Call(Socket client, Socket server) throws IOException {
            this.client = client;
            this.server = server;
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        }

        private void ask() {
            pass(client, server, false);
        }

        private void answer() {
            pass(server, client, true);
        }

        private void pass(Socket from, Socket to, boolean droppable) {
            byte[] buffer = new byte[BUFFER];
            try (InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (!droppable || !deaf) {
                        out.write(buffer, 0, read);
                    }
                }
            } catch (IOException e) {
                // It was cut, or one side hung up.
            } finally {
                end();
            }
        }

        private void end() {
            Line.end(client);
            Line.end(server);
        }
    }
}
