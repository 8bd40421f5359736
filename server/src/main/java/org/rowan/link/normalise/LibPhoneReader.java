package org.rowan.link.normalise;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.rowan.engine.link.normalise.Normalised;
import org.rowan.engine.link.normalise.Overlay;
import org.rowan.engine.link.normalise.PhoneReader;

/** Reads telephone numbers with libphonenumber. */
public final class LibPhoneReader implements PhoneReader {
    /** Ofcom's numbers for drama and the North American 555-01xx. */
    private static final List<Pattern> DRAMA =
            List.of(
                    Pattern.compile("\\+447700900\\d{3}"),
                    Pattern.compile("\\+44(113|114|115|116|117|118|121|131|141|151|161)4960\\d{3}"),
                    Pattern.compile(
                            "\\+44(2079460|1914980|2896496|2920180|1632960|8081570|9098790|3069990)\\d{3}"),
                    Pattern.compile("\\+1\\d{3}55501\\d{2}"));

    private static final Set<PhoneNumberType> SHARED =
            Set.of(
                    PhoneNumberType.TOLL_FREE,
                    PhoneNumberType.PREMIUM_RATE,
                    PhoneNumberType.SHARED_COST,
                    PhoneNumberType.UAN,
                    PhoneNumberType.VOICEMAIL);

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    @Override
    public Normalised read(String raw, String callingCode, String region, Overlay overlay) {
        String bare = raw.strip();
        if (bare.isEmpty()) {
            return Normalised.absent();
        }
        PhoneNumber number;
        try {
            number = numbers.parse(bare, region(callingCode, region));
        } catch (NumberParseException problem) {
            return Normalised.unusable("“" + bare + "” cannot be read as a telephone number");
        }
        String canonical = numbers.format(number, PhoneNumberFormat.E164);
        if (DRAMA.stream().anyMatch(range -> range.matcher(canonical).matches())) {
            return overlay == Overlay.DEMONSTRATION
                    ? Normalised.value(canonical)
                    : Normalised.unusable(canonical + " is reserved for drama");
        }
        if (!numbers.isValidNumber(number)) {
            return Normalised.unusable(canonical + " is not a number that exists");
        }
        return SHARED.contains(numbers.getNumberType(number))
                ? Normalised.unusable(canonical + " is not one person's number")
                : Normalised.value(canonical);
    }

    private String region(String callingCode, String region) {
        String digits = callingCode.replaceAll("\\D", "");
        if (!digits.isEmpty() && digits.length() <= 3) {
            String known = numbers.getRegionCodeForCountryCode(Integer.parseInt(digits));
            if (!known.equals("ZZ")) {
                return known;
            }
        }
        return region.isEmpty() ? "ZZ" : region.toUpperCase(Locale.ROOT);
    }
}
