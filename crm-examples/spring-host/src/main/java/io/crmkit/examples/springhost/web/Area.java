package io.crmkit.examples.springhost.web;

import io.crmkit.core.access.AccessPermission;
import io.crmkit.core.chance.ChancePermission;
import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.core.loss.LossPermission;
import io.crmkit.core.report.ReportPermission;
import io.crmkit.core.service.ServicePermission;
import io.crmkit.spi.access.Permission;
import java.util.Arrays;
import java.util.List;

/** What the navigation leads to, and the right that it takes to see anything there. */
public enum Area {
    INBOX("/inbox", ChancePermission.CREATE),
    CHANCES("/chances", ChancePermission.READ),
    CUSTOMERS("/customers", CustomerPermission.READ),
    REQUESTS("/requests", ServicePermission.READ),
    LOSSES("/losses", LossPermission.READ),
    REPORTS("/reports", ReportPermission.READ),
    STAFF("/staff", AccessPermission.READ);

    private final String path;
    private final Permission permission;

    Area(String path, Permission permission) {
        this.path = path;
        this.permission = permission;
    }

    public String getPath() {
        return path;
    }

    static List<Area> openTo(Granted granted) {
        return Arrays.stream(values())
                .filter(area -> granted.has(area.permission))
                .toList();
    }
}
