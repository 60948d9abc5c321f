package io.crmkit.core;

import io.crmkit.spi.customer.CustomerLevel;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryEntryId;
import io.crmkit.spi.dictionary.DictionaryType;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rows of the dictionary that a new store begins with, labelled in four languages. */
final class DefaultEntries {
    /** List, value, then the text in English, Spanish, Chinese and Bulgarian. */
    private static final List<Row> ROWS = List.of(
            level(CustomerLevel.STRATEGIC_PARTNER, "socio estratégico", "战略合作伙伴", "стратегически партньор"),
            level(CustomerLevel.PARTNER, "socio", "合作伙伴", "партньор"),
            level(CustomerLevel.KEY_ACCOUNT, "cliente clave", "大客户", "ключов клиент"),
            level(CustomerLevel.KEY_DEVELOPMENT, "cliente en desarrollo", "重点开发客户", "клиент за развитие"),
            level(CustomerLevel.ORDINARY, "cliente corriente", "普通客户", "обикновен клиент"),
            service("CONSULTATION", "consulta", "咨询", "консултация"),
            service("COMPLAINT", "reclamación", "投诉", "оплакване"),
            service("SUGGESTION", "sugerencia", "建议", "предложение"),
            loss("STOPPED_BUYING", "stopped buying", "dejó de comprar", "停止采购", "престана да купува"),
            loss("COMPETITOR", "went to a competitor", "se fue a la competencia", "转向竞争对手", "отиде при конкурент"),
            loss("LOST_TRUST", "lost trust", "perdió la confianza", "失去信任", "изгуби доверие"),
            loss("OTHER", "other", "otro", "其他", "друго"),
            channel("MEETING", "meeting", "reunión", "面谈", "среща"),
            channel("PHONE", "telephone", "teléfono", "电话", "телефон"),
            channel("EMAIL", "e-mail", "correo electrónico", "电子邮件", "електронна поща"),
            channel("LETTER", "letter", "carta", "信函", "писмо"),
            channel("FAX", "fax", "fax", "传真", "факс"),
            channel("CHAT", "chat", "chat", "在线聊天", "чат"),
            channel("WEB", "web site", "sitio web", "网站", "уебсайт"));

    private DefaultEntries() {}

    static List<Row> rows() {
        return ROWS;
    }

    private static Row level(CustomerLevel level, String spanish, String chinese, String bulgarian) {
        String english = level.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return new Row(DictionaryType.CUSTOMER_LEVEL, level.name(), english, spanish, chinese, bulgarian);
    }

    private static Row service(String value, String spanish, String chinese, String bulgarian) {
        return new Row(DictionaryType.SERVICE_TYPE, value, value.toLowerCase(Locale.ROOT), spanish, chinese, bulgarian);
    }

    private static Row loss(String value, String english, String spanish, String chinese, String bulgarian) {
        return new Row(DictionaryType.LOSS_REASON, value, english, spanish, chinese, bulgarian);
    }

    private static Row channel(String value, String english, String spanish, String chinese, String bulgarian) {
        return new Row(DictionaryType.ACTIVITY_CHANNEL, value, english, spanish, chinese, bulgarian);
    }

    record Row(DictionaryType type, String value, String english, String spanish, String chinese, String bulgarian) {
        DictionaryEntry entry(DictionaryEntryId id, int position) {
            return DictionaryEntry.builder()
                    .id(id)
                    .type(type)
                    .value(value)
                    .item(english)
                    .labels(Map.of("en", english, "es", spanish, "zh", chinese, "bg", bulgarian))
                    .position(position)
                    // The rules know the levels by name; what stands in the other lists is the host's to say.
                    .editable(!type.equals(DictionaryType.CUSTOMER_LEVEL))
                    .build();
        }
    }
}
