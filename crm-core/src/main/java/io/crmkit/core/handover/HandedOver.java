package io.crmkit.core.handover;

/**
 * What one batch of a hand-over moved.
 *
 * <p>Called by hosts.
 *
 * @param customers how many customers
 * @param chances how many chances
 * @param requests how many service requests
 * @param activities how many activities
 * @param lossCases how many open loss cases, each with its customer
 * @param complete whether nothing is left to be handed over; if not, the command is to be given again
 */
public record HandedOver(int customers, int chances, int requests, int activities, int lossCases, boolean complete) {}
