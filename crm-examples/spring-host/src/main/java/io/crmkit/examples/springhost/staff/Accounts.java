package io.crmkit.examples.springhost.staff;

import org.springframework.data.repository.CrudRepository;

/** The accounts. */
public interface Accounts extends CrudRepository<Account, String> {}
