package io.crmkit.examples.springhost.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The languages of the pages: chosen by a link, or else by what the browser asks for. */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {
    private static final List<Locale> SPOKEN = List.of(
            Locale.ENGLISH, Locale.forLanguageTag("es"), Locale.forLanguageTag("zh"), Locale.forLanguageTag("bg"));

    /** A link to the same page in a language. */
    public record Link(String language, String name, String query) {}

    static List<Link> links(HttpServletRequest request) {
        return SPOKEN.stream()
                .map(spoken -> new Link(
                        spoken.getLanguage(),
                        StringUtils.capitalize(spoken.getDisplayLanguage(spoken)),
                        "?"
                                + ServletUriComponentsBuilder.fromRequest(request)
                                        .replaceQueryParam("lang", spoken.getLanguage())
                                        .build()
                                        .getQuery()))
                .toList();
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("language");
        resolver.setDefaultLocaleFunction(request -> asked(request.getHeader("Accept-Language")));
        return resolver;
    }

    private static Locale asked(@Nullable String languages) {
        try {
            Locale best = languages == null ? null : Locale.lookup(Locale.LanguageRange.parse(languages), SPOKEN);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException e) {
            // Not every program writes the header as it should be.
            return Locale.ENGLISH;
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor choice = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String language) {
                return SPOKEN.stream()
                        .filter(spoken -> spoken.getLanguage().equals(language))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("not spoken here: " + language));
            }
        };
        choice.setParamName("lang");
        choice.setIgnoreInvalidLocale(true);
        registry.addInterceptor(choice);
    }

    /** Browsers send days as 2026-12-01 in every language. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        DateTimeFormatterRegistrar registrar = new DateTimeFormatterRegistrar();
        registrar.setUseIsoFormat(true);
        registrar.registerFormatters(registry);
    }
}
