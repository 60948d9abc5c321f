package io.crmkit.jpa.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.TypedQuery;
import java.util.Set;

/** What containers lend where there is no transaction: each call has an entity manager, closed behind the answer. */
public final class ClosingEntityManager {
    private static final Set<String> ANSWERS = Set.of("getResultList", "getResultStream", "getSingleResult");

    private ClosingEntityManager() {}

    public static EntityManager of(EntityManagerFactory factory) {
        return JdbcSpy.proxy(EntityManager.class, (proxy, method, args) -> {
            EntityManager em = factory.createEntityManager();
            Object result = JdbcSpy.call(em, method, args);
            if (result instanceof TypedQuery<?> query) {
                return closing(query, em);
            }
            em.close();
            return result;
        });
    }

    private static TypedQuery<?> closing(TypedQuery<?> query, EntityManager em) {
        return JdbcSpy.proxy(TypedQuery.class, (proxy, method, args) -> {
            Object result = JdbcSpy.call(query, method, args);
            if (ANSWERS.contains(method.getName())) {
                em.close();
            }
            return result == query ? proxy : result;
        });
    }
}
