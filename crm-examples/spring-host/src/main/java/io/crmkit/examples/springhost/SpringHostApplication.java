package io.crmkit.examples.springhost;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A small company's intranet: an inbox of enquiries of its own, and the CRM. */
@SpringBootApplication
public class SpringHostApplication {
    /** Starts it. */
    public static void main(String[] args) {
        SpringApplication.run(SpringHostApplication.class, args);
    }
}
