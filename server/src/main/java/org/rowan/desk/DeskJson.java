package org.rowan.desk;

import java.util.List;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.MediaId;
import org.rowan.kernel.PersonId;
import org.rowan.kernel.ReferralId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** How the desk's documents are written as JSON: numbers as they are printed everywhere. */
public final class DeskJson {
    /** Types that are written as the text they print, such as {@code R123}. */
    public static final List<Class<?>> PRINTED =
            List.of(CaseId.class, ReferralId.class, PersonId.class, AccountId.class, MediaId.class);

    private DeskJson() {}

    public static JsonMapper mapper() {
        return JsonMapper.builder().addModule(numbers()).build();
    }

    /** Writes those types so. */
    public static SimpleModule numbers() {
        SimpleModule numbers = new SimpleModule("printed numbers");
        for (Class<?> number : PRINTED) {
            numbers.addSerializer(number, new ToStringSerializer(number));
        }
        return numbers;
    }
}
