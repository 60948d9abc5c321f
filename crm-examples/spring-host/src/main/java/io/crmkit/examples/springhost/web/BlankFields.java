package io.crmkit.examples.springhost.web;

import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** A field that was left blank gives nothing. */
@ControllerAdvice(basePackageClasses = BlankFields.class)
class BlankFields {
    @InitBinder
    void blank(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }
}
