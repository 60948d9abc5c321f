package io.crmkit.examples.tour.dashboard;

/**
 * What the panels of classes say of customers or of products.
 *
 * @param prefix begins the ids of the panels
 * @param items what the items are
 * @param amounts what their amounts are
 * @param act what they do more or less steadily
 * @param values what the variation is told by
 */
record ClassWords(String prefix, String items, String amounts, String act, String values) {
    static final ClassWords CUSTOMERS = new ClassWords("", "customers", "contribution", "buy", "contribution");
    static final ClassWords PRODUCTS = new ClassWords("products-", "products", "sales", "sell", "quantity");
}
