package io.crmkit.examples.springhost.api;

import io.crmkit.core.command.CommandRejection;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.Violation;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.TransientStoreException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Answers refusals and failures with problem details (RFC 9457): the code is for programs, the text for people. */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems extends ResponseEntityExceptionHandler {
    private static final String SECOND = "1";

    private final MessageSource texts;

    Problems(MessageSource texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail refused(CrmException e, Locale locale) {
        Refusal refusal = e.refusal();
        if (refusal instanceof Refusal.Invalid invalid) {
            ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", refusal, locale);
            problem.setProperty("violations", violations(invalid.violations(), locale));
            return problem;
        }
        if (refusal instanceof Refusal.Denied denied) {
            ProblemDetail problem = problem(HttpStatus.FORBIDDEN, "denied", refusal, locale);
            problem.setProperty("permission", denied.permission().code());
            problem.setProperty("cause", denied.cause());
            return problem;
        }
        if (refusal instanceof Refusal.NotFound notFound) {
            ProblemDetail problem = problem(HttpStatus.NOT_FOUND, "not-found", refusal, locale);
            problem.setProperty("kind", notFound.kind());
            return problem;
        }
        Refusal.Rejected rejected = (Refusal.Rejected) refusal;
        HttpStatus status = rejected.code() == CommandRejection.VERSION_STALE
                ? HttpStatus.PRECONDITION_FAILED
                : HttpStatus.CONFLICT;
        ProblemDetail problem = problem(status, "rejected", refusal, locale);
        problem.setProperty("code", rejected.code().name());
        problem.setProperty("evidence", rejected.evidence());
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String type, Refusal refusal, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, refusal.message(locale));
        problem.setType(URI.create("urn:crmkit:" + type));
        return problem;
    }

    private static List<Map<String, Object>> violations(List<Violation> violations, Locale locale) {
        return violations.stream()
                .map(violation -> Map.<String, Object>of(
                        "field", violation.field(),
                        "code", violation.code(),
                        "evidence", violation.evidence(),
                        "message", violation.message(locale)))
                .toList();
    }

    @ExceptionHandler
    ProblemDetail overtaken(ConflictException e, Locale locale) {
        return told(HttpStatus.CONFLICT, "conflict", locale);
    }

    @ExceptionHandler
    ProblemDetail taken(DuplicateException e, Locale locale) {
        ProblemDetail problem = told(HttpStatus.CONFLICT, "duplicate", locale);
        problem.setProperty("key", e.key());
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(TransientStoreException e, Locale locale) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SECOND)
                .body(told(HttpStatus.SERVICE_UNAVAILABLE, "busy", locale));
    }

    /** Says where, and not what the parser says of it: that names classes. */
    @ExceptionHandler
    ProblemDetail unreadable(JacksonException e, Locale locale) {
        ProblemDetail problem = told(HttpStatus.BAD_REQUEST, "unreadable", locale);
        problem.setProperty("field", field(e));
        return problem;
    }

    private static String field(JacksonException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private ProblemDetail told(HttpStatus status, String type, Locale locale) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, texts.getMessage("problem." + type, null, locale));
        problem.setType(URI.create("urn:crmkit:" + type));
        return problem;
    }
}
