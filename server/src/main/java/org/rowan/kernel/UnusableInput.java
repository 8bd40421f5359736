package org.rowan.kernel;

/**
 * Input that cannot be used, with the place it is in and what to try; ends a command with exit
 * status 2.
 */
public final class UnusableInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final String where;
    private final String tryThis;

    /**
     * @param what what is wrong, as a sentence without a full stop
     * @param where the file, option or field it is in, empty when there is no such place
     * @param tryThis what to try, as a sentence without a full stop
     */
    public UnusableInput(String what, String where, String tryThis) {
        super(what + (where.isEmpty() ? "" : " (" + where + ")") + ". Try: " + tryThis);
        this.what = what;
        this.where = where;
        this.tryThis = tryThis;
    }

    public String what() {
        return what;
    }

    public String where() {
        return where;
    }

    public String tryThis() {
        return tryThis;
    }
}
