package io.crmkit.examples.jta;

import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** Takes part in a transaction, and votes against it when it is asked whether it can commit. */
final class RefusingResource implements XAResource {

    @Override
    public int prepare(Xid transaction) throws XAException {
        throw new XAException(XAException.XA_RBROLLBACK);
    }

    @Override
    public void start(Xid transaction, int flags) {}

    @Override
    public void end(Xid transaction, int flags) {}

    @Override
    public void commit(Xid transaction, boolean onePhase) throws XAException {
        throw new XAException(XAException.XA_RBROLLBACK);
    }

    @Override
    public void rollback(Xid transaction) {}

    @Override
    public void forget(Xid transaction) {}

    @Override
    public Xid[] recover(int flag) {
        return new Xid[0];
    }

    @Override
    public boolean isSameRM(XAResource other) {
        return other == this;
    }

    @Override
    public int getTransactionTimeout() {
        return 0;
    }

    @Override
    public boolean setTransactionTimeout(int seconds) {
        return false;
    }
}
