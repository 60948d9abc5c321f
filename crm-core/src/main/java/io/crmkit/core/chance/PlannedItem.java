package io.crmkit.core.chance;

import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.PlanItem;

/** A plan item and the chance whose plan it is on. */
record PlannedItem(PlanItem item, Chance chance) {}
