package org.rowan.allocate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.Account;
import org.rowan.intake.AccountRole;
import org.rowan.intake.IpEvent;
import org.rowan.intake.PostalAddress;
import org.rowan.intake.Report;

/**
 * Says whose a case is from its reports: a country by the newest IP address, a force by a postal
 * address, else the national desk. A pure function; what it reads never reaches a score.
 */
final class PlaceCase {
    private final IpCountries countries;
    private final PostcodeAreas areas;
    private final String home;

    /**
     * @param home ISO 3166 code of the country whose forces are known
     */
    PlaceCase(IpCountries countries, PostcodeAreas areas, String home) {
        this.countries = countries;
        this.areas = areas;
        this.home = home;
    }

    Responsible of(Collection<Report> reports) {
        List<Account> accounts = new ArrayList<>();
        reports.forEach(report -> accounts.addAll(report.accounts()));
        for (AccountRole role : List.of(AccountRole.REPORTED_PERSON, AccountRole.CHILD)) {
            Optional<Responsible> placed = byAddress(role, accounts);
            if (placed.isPresent()) {
                return placed.get();
            }
        }
        return byIp(accounts, reports);
    }

    private Optional<Responsible> byAddress(AccountRole role, List<Account> accounts) {
        for (Account account : accounts) {
            for (PostalAddress address : account.addresses()) {
                String postcode = address.postcode();
                Optional<PostcodeAreas.Covered> area =
                        account.role() == role && postcode != null && atHome(address)
                                ? areas.of(postcode)
                                : Optional.empty();
                if (area.isPresent()) {
                    return Optional.of(inArea(area.get(), role));
                }
            }
        }
        return Optional.empty();
    }

    private Responsible inArea(PostcodeAreas.Covered area, AccountRole role) {
        return new Responsible(
                home,
                area.force(),
                "by the postcode area of a stated address of "
                        + (role == AccountRole.CHILD ? "the child" : "the reported person")
                        + area.covers().says(),
                null,
                null);
    }

    private boolean atHome(PostalAddress address) {
        String country = address.country();
        return country == null || country.isBlank() || country.equalsIgnoreCase(home);
    }

    private Responsible byIp(List<Account> accounts, Collection<Report> reports) {
        List<IpEvent> events = new ArrayList<>();
        accounts.stream()
                .filter(account -> account.role() == AccountRole.REPORTED_PERSON)
                .forEach(account -> events.addAll(account.ipEvents()));
        reports.forEach(report -> report.files().forEach(file -> events.addAll(file.ipEvents())));
        events.removeIf(event -> Boolean.TRUE.equals(event.possibleProxy()));
        // An upload says more than a log-in, and the newest more than the oldest.
        events.sort(
                Comparator.comparing((IpEvent event) -> !"Upload".equalsIgnoreCase(event.event()))
                        .thenComparing(PlaceCase::at, Comparator.reverseOrder())
                        .thenComparing(IpEvent::address));
        for (IpEvent event : events) {
            Optional<String> country = countries.country(event.address());
            if (country.isPresent()) {
                return new Responsible(
                        country.get(),
                        country.get().equals(home)
                                ? Responsible.NATIONAL_DESK
                                : "Abroad: " + country.get(),
                        "country by the IP address of "
                                + ("Upload".equalsIgnoreCase(event.event())
                                        ? "an upload"
                                        : "an event")
                                + day(event)
                                + "; a network's country is not a person's place",
                        countries.date(),
                        null);
            }
        }
        return new Responsible(
                "",
                Responsible.NATIONAL_DESK,
                events.isEmpty()
                        ? "nothing says where"
                        : "the table of addresses does not know the addresses given",
                events.isEmpty() ? null : countries.date(),
                null);
    }

    private static Instant at(IpEvent event) {
        Instant known = event.time() == null ? null : event.time().instant();
        return known == null ? Instant.MIN : known;
    }

    private static String day(IpEvent event) {
        Instant at = at(event);
        LocalDate day = at.equals(Instant.MIN) ? null : at.atZone(ZoneOffset.UTC).toLocalDate();
        return on(day);
    }

    private static String on(@Nullable LocalDate day) {
        return day == null ? "" : " on " + day;
    }
}
