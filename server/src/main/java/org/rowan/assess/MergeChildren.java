package org.rowan.assess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rowan.engine.rank.ChildFacts;
import org.rowan.link.LinkedAccount;

/** Makes one child of the rows that linking believes to be the same child. */
final class MergeChildren {
    private static final List<String> YOUNGEST_FIRST =
            List.of("0-2", "3-6", "7-10", "11-13", "14-15", "16-17");

    private MergeChildren() {}

    static List<ChildFacts> of(List<ChildRecord> rows, List<LinkedAccount> accounts) {
        Map<Place, Long> persons = new HashMap<>();
        for (LinkedAccount account : accounts) {
            persons.put(
                    new Place(account.referral().value(), account.index()),
                    account.person().value());
        }
        Map<String, List<ChildRecord>> children = new LinkedHashMap<>();
        for (ChildRecord row : rows) {
            Long person = persons.get(new Place(row.referral().value(), row.accountIndex()));
            String child = person == null ? "row " + row.id() : "person " + person;
            children.computeIfAbsent(child, key -> new ArrayList<>()).add(row);
        }
        return children.values().stream().map(MergeChildren::merged).toList();
    }

    /**
     * Safeguarded only when every row says so: a referral that came after a child was made safe is
     * about a known child who may not be safe.
     */
    private static ChildFacts merged(Collection<ChildRecord> rows) {
        boolean safe = rows.stream().allMatch(row -> row.state().equals("safeguarded"));
        boolean located = rows.stream().anyMatch(row -> !row.state().equals("unidentified"));
        boolean known = rows.stream().anyMatch(ChildRecord::known);
        boolean safeBefore =
                !safe && rows.stream().anyMatch(row -> row.state().equals("safeguarded"));
        String band =
                YOUNGEST_FIRST.stream()
                        .filter(one -> rows.stream().anyMatch(row -> row.ageBand().equals(one)))
                        .findFirst()
                        .orElse("unknown");
        return new ChildFacts(
                band,
                safe ? "safeguarded" : located ? "located" : "unidentified",
                known || safeBefore);
    }

    private record Place(long referral, int index) {}
}
