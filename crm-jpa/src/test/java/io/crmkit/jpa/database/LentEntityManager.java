package io.crmkit.jpa.database;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/** What a host lends: an entity manager on which nobody but the host may end anything. */
public final class LentEntityManager {
    private static final Set<String> FORBIDDEN = Set.of(
            "getTransaction", "joinTransaction", "close", "clear", "unwrap", "runWithConnection", "callWithConnection");

    private LentEntityManager() {}

    public static EntityManager of(EntityManager em) {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
                    if (FORBIDDEN.contains(method.getName())) {
                        throw new AssertionError("not the library's to call: " + method.getName());
                    }
                    try {
                        return method.invoke(em, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
