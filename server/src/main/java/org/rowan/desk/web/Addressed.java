package org.rowan.desk.web;

import java.util.function.Function;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.UnusableInput;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What a page's address names: where that cannot be read, there is no such page. */
final class Addressed {
    private Addressed() {}

    /**
     * The number in an address.
     *
     * @throws ResponseStatusException 404 when it is none
     */
    static <T> T as(Function<String, T> parse, String id) {
        try {
            return parse.apply(id);
        } catch (UnusableInput notAnId) {
            throw nothing();
        }
    }

    /**
     * The case in an address.
     *
     * @throws ResponseStatusException 404 when it is none
     */
    static CaseId caseId(String id) {
        return as(CaseId::parse, id);
    }

    /** 404: there is nothing by that name. */
    static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
