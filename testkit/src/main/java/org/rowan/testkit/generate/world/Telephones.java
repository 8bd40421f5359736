package org.rowan.testkit.generate.world;

import java.util.List;
import org.rowan.testkit.generate.chance.Dice;

/**
 * The directory of invented telephone numbers: Ofcom's numbers for drama first, then North American
 * 555-01xx.
 *
 * <p>Every slot below {@link #CAPACITY} has its own number; beyond it numbers come round again.
 */
public final class Telephones {
    /** Prefixes of Ofcom's drama ranges without trunk zero; each is followed by three digits. */
    private static final List<String> UK =
            List.of(
                    "7700900", "2079460", "1134960", "1144960", "1154960", "1164960", "1174960",
                    "1184960", "1214960", "1314960", "1414960", "1514960", "1614960", "1914980",
                    "2920180", "2896496", "1632960", "3069990");

    /** North American area codes, each with 555-0100 to 555-0199. */
    private static final List<String> AREAS =
            List.of(
                    """
                    201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225 228 229 231 234 239
                    240 248 251 252 253 254 256 260 262 267 269 270 276 281 301 302 303 304 305 307 308 309 310 312
                    313 314 315 316 317 318 319 320 321 323 325 330 331 334 336 337 347 351 352 360 361 386 401 402
                    404 405 406 407 408 409 410 412 413 414 415 417 419 423 424 425 430 432 434 435 440 443 469 478
                    479 480 484 501 502 503 504 505 507 508 509 510 512 513 515 516 517 518 520 530 540 541 551 559
                    561 562 563 567 570 571 573 574 580 585 586 601 602 603 605 606 607 608 609 610 612 614 615 616
                    617 618 619 620 623 626 630 631 636 641 646 650 651 660 661 662 678 682 701 702 703 704 706 707
                    708 712 713 714 715 716 717 718 719 720 724 727 731 732 734 740 754 757 760 763 765 770 772 773
                    774 775 781 785 786 801 802 803 804 805 806 808 810 812 813 814 815 816 817 818 828 830 831 832
                    843 845 847 848 850 856 857 858 859 860 862 863 864 865 870 878 901 903 904 906 907 908 909 910
                    912 913 914 915 916 917 918 919 920 925 928 931 936 937 940 941 947 949 951 952 954 956 970 971
                    972 973 978 979 980 985 989
                    """
                            .strip()
                            .split("\\s+"));

    private static final int UK_NUMBERS = UK.size() * 1000;

    /** How many different numbers there are. */
    public static final int CAPACITY = UK_NUMBERS + AREAS.size() * 100;

    private Telephones() {}

    /**
     * A number without its calling code.
     *
     * @param callingCode digits only, 44 or 1
     */
    public record Number(String callingCode, String national) {
        /** The number as +, calling code and national part without blanks (E.164). */
        public String international() {
            return "+" + callingCode + national;
        }

        /** The number as people write it at home. */
        public String domestic() {
            return callingCode.equals("44")
                    ? "0" + national.substring(0, 4) + " " + national.substring(4)
                    : "("
                            + national.substring(0, 3)
                            + ") "
                            + national.substring(3, 6)
                            + "-"
                            + national.substring(6);
        }
    }

    /** The number of a slot. */
    public static Number at(int slot) {
        int place = Math.floorMod(slot, CAPACITY);
        if (place < UK_NUMBERS) {
            // 7919 is prime to the size of the range: neighbours in the directory lie far apart.
            int scattered = (int) ((place * 7919L) % UK_NUMBERS);
            return new Number("44", UK.get(scattered / 1000) + digits(scattered % 1000, 3));
        }
        int rest = (int) (((place - UK_NUMBERS) * 7919L) % (AREAS.size() * 100L));
        return new Number("1", AREAS.get(rest / 100) + "55501" + digits(rest % 100, 2));
    }

    /** A freephone number of the drama ranges, for offices; no person has one. */
    public static Number office(Dice dice) {
        return new Number("44", "8081570" + digits(dice.below(1000), 3));
    }

    private static String digits(int value, int width) {
        return String.format("%0" + width + "d", value);
    }
}
