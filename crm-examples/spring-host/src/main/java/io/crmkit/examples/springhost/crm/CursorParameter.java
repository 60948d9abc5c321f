package io.crmkit.examples.springhost.crm;

import io.crmkit.spi.value.Cursor;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where a page of a list begins is a text in an address; what is no such text is a bad request. */
@Configuration(proxyBeanMethods = false)
class CursorParameter implements WebMvcConfigurer {
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Cursor.class, Cursor::parse);
    }
}
