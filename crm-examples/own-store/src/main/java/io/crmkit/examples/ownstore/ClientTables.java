package io.crmkit.examples.ownstore;

import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.ContactId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerLevel;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.customer.Gender;

/** The tables of customers: what is known of them, how things stand with them, and the people there. */
final class ClientTables {
    static final Table<Customer, CustomerId, Customer.Builder> CLIENTS = new Shape<>(
                    Customer.KIND,
                    "client",
                    Customer::builder,
                    Customer.Builder::id,
                    Customer.Builder::version,
                    Customer.Builder::build)
            .has("client_no", ColumnType.TEXT, Customer::getNumber, Customer.Builder::number)
            .folds("client_no_folded", Customer::getNumber)
            .mayHave("external_ref", ColumnType.TEXT, Customer::getExternalId, Customer.Builder::externalId)
            .has("name", ColumnType.TEXT, Customer::getName, Customer.Builder::name)
            .folds("name_folded", Customer::getName)
            .has("manager_id", ColumnType.id(UserId::new), Customer::getManager, Customer.Builder::manager)
            .mayHave("region", ColumnType.TEXT, Customer::getRegion, Customer.Builder::region)
            .mayHave(
                    "client_level",
                    ColumnType.constant(CustomerLevel.class),
                    Customer::getLevel,
                    Customer.Builder::level)
            .mayHave("satisfaction", ColumnType.NUMBER, Customer::getSatisfaction, Customer.Builder::satisfaction)
            .mayHave("credit", ColumnType.NUMBER, Customer::getCredit, Customer.Builder::credit)
            .mayHave("address", ColumnType.TEXT, Customer::getAddress, Customer.Builder::address)
            .mayHave("postcode", ColumnType.TEXT, Customer::getPostcode, Customer.Builder::postcode)
            .mayHave("phone", ColumnType.TEXT, Customer::getPhone, Customer.Builder::phone)
            .digits("phone_digits", Customer::getPhone)
            .mayHave("fax", ColumnType.TEXT, Customer::getFax, Customer.Builder::fax)
            .mayHave("website", ColumnType.TEXT, Customer::getWebsite, Customer.Builder::website)
            .mayHave("licence_no", ColumnType.TEXT, Customer::getLicenceNumber, Customer.Builder::licenceNumber)
            .mayHave(
                    "representative",
                    ColumnType.TEXT,
                    Customer::getLegalRepresentative,
                    Customer.Builder::legalRepresentative)
            .mayCost("capital", Customer::getRegisteredCapital, Customer.Builder::registeredCapital)
            .mayCost("turnover", Customer::getAnnualTurnover, Customer.Builder::annualTurnover)
            .mayHave("bank", ColumnType.TEXT, Customer::getBank, Customer.Builder::bank)
            .mayHave("bank_account", ColumnType.TEXT, Customer::getBankAccount, Customer.Builder::bankAccount)
            .mayHave("local_tax_no", ColumnType.TEXT, Customer::getLocalTaxNumber, Customer.Builder::localTaxNumber)
            .mayHave(
                    "national_tax_no",
                    ColumnType.TEXT,
                    Customer::getNationalTaxNumber,
                    Customer.Builder::nationalTaxNumber)
            .has("client_since", ColumnType.DAY, Customer::getCustomerSince, Customer.Builder::customerSince)
            .mayHave("created_by", ColumnType.id(UserId::new), Customer::getCreatedBy, Customer.Builder::createdBy)
            .has("created_at", ColumnType.MOMENT, Customer::getCreatedAt, Customer.Builder::createdAt)
            .ownedBy("e.manager_id = any(:scope)")
            .parksKeys("name_folded = cast(id as varchar), client_no = cast(id as varchar), external_ref = null")
            .table();

    static final Table<CustomerStanding, CustomerId, CustomerStanding.Builder> STATES = new Shape<>(
                    CustomerStanding.KIND,
                    "client_state",
                    CustomerStanding::builder,
                    CustomerStanding.Builder::id,
                    CustomerStanding.Builder::version,
                    CustomerStanding.Builder::build)
            .has(
                    "status",
                    ColumnType.constant(CustomerStatus.class),
                    CustomerStanding::getStatus,
                    CustomerStanding.Builder::status)
            .mayHave(
                    "last_order_on",
                    ColumnType.DAY,
                    CustomerStanding::getLastOrderDate,
                    CustomerStanding.Builder::lastOrderDate)
            .dayOrNone("silent_since", CustomerStanding::getLastOrderDate)
            .has(
                    "open_leads",
                    ColumnType.NUMBER,
                    CustomerStanding::getOpenChances,
                    CustomerStanding.Builder::openChances)
            .has(
                    "open_tickets",
                    ColumnType.NUMBER,
                    CustomerStanding::getOpenRequests,
                    CustomerStanding.Builder::openRequests)
            .has(
                    "open_farewells",
                    ColumnType.NUMBER,
                    CustomerStanding::getOpenLossCases,
                    CustomerStanding.Builder::openLossCases)
            .ownedBy("exists (select 1 from client c where c.id = e.id and c.manager_id = any(:scope))")
            .table();

    static final Table<Contact, ContactId, Contact.Builder> PEOPLE = new Shape<>(
                    Contact.KIND,
                    "client_person",
                    Contact::builder,
                    Contact.Builder::id,
                    Contact.Builder::version,
                    Contact.Builder::build)
            .has("client_id", ColumnType.id(CustomerId::new), Contact::getCustomer, Contact.Builder::customer)
            .mayHave("external_ref", ColumnType.TEXT, Contact::getExternalId, Contact.Builder::externalId)
            .has("name", ColumnType.TEXT, Contact::getName, Contact.Builder::name)
            .folds("name_folded", Contact::getName)
            .mayHave("gender", ColumnType.constant(Gender.class), Contact::getGender, Contact.Builder::gender)
            .mayHave("job", ColumnType.TEXT, Contact::getPosition, Contact.Builder::position)
            .mayHave("office_phone", ColumnType.TEXT, Contact::getOfficePhone, Contact.Builder::officePhone)
            .digits("office_digits", Contact::getOfficePhone)
            .mayHave("mobile", ColumnType.TEXT, Contact::getMobile, Contact.Builder::mobile)
            .digits("mobile_digits", Contact::getMobile)
            .mayHave("memo", ColumnType.TEXT, Contact::getMemo, Contact.Builder::memo)
            .ownedBy(Clients.OWNERS_OF_CLIENT)
            .parksKeys("external_ref = null")
            .table();

    private ClientTables() {}
}
