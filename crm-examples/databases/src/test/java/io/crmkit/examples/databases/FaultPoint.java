package io.crmkit.examples.databases;

/**
 * Where a call to a driver fails.
 *
 * @param call which call, counted from one
 * @param done whether the driver does what it is called for before it fails
 * @param fault what it says
 */
record FaultPoint(int call, boolean done, Fault fault) {
    @Override
    public String toString() {
        return fault + (done ? " after call " : " before call ") + call;
    }
}
