package io.crmkit.jpa;

import org.eclipse.persistence.platform.database.H2Platform;

/** H2 as EclipseLink knows it while another thread always has just sent a longer batch. */
public class CrowdedPlatform extends H2Platform {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getExecuteBatchRowCounts() {
        return new int[super.getExecuteBatchRowCounts().length + 1];
    }
}
