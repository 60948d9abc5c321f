package io.crmkit.jpa.dictionary;

import io.crmkit.jpa.value.OneOrZero;
import io.crmkit.jpa.value.VersionedEntity;
import io.crmkit.spi.value.UniqueKey;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A row of {@code crm_dictionary_entry}. Its columns are not called type, value and position, words of SQL. */
@Entity(name = "CrmDictionaryEntry")
@Table(name = "crm_dictionary_entry")
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // the mapper or the provider sets the fields
class DictionaryEntryEntity extends VersionedEntity {
    @Column(name = "entry_list", nullable = false, length = 200)
    private String entryList;

    @Column(name = "entry_value", nullable = false, length = 400)
    private String entryValue;

    @Column(name = "item", nullable = false, length = 400)
    private String item;

    @Column(name = "labels", nullable = false, length = 100000)
    private String labels;

    @Column(name = "list_position", nullable = false)
    private int listPosition;

    @Convert(converter = OneOrZero.class)
    @Column(name = "editable", nullable = false)
    private boolean editable;

    @Convert(converter = OneOrZero.class)
    @Column(name = "retired", nullable = false)
    private boolean retired;

    protected DictionaryEntryEntity() {}

    @Override
    public void giveUpKeys() {
        entryValue = UniqueKey.SEPARATOR + getId();
    }

    public String getEntryList() {
        return entryList;
    }

    public void setEntryList(String entryList) {
        this.entryList = entryList;
    }

    public String getEntryValue() {
        return entryValue;
    }

    public void setEntryValue(String entryValue) {
        this.entryValue = entryValue;
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }

    public String getLabels() {
        return labels;
    }

    public void setLabels(String labels) {
        this.labels = labels;
    }

    public int getListPosition() {
        return listPosition;
    }

    public void setListPosition(int listPosition) {
        this.listPosition = listPosition;
    }

    public boolean isEditable() {
        return editable;
    }

    public void setEditable(boolean editable) {
        this.editable = editable;
    }

    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }
}
