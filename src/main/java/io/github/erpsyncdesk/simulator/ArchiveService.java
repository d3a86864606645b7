package io.github.erpsyncdesk.simulator;

import io.github.erpsyncdesk.simulator.ArchiveModes.Mode;
import io.github.erpsyncdesk.simulator.RestrictionText.Term;
import io.github.erpsyncdesk.simulator.SoapEndpoint.SoapFault;
import io.github.erpsyncdesk.simulator.SoapRequest.Node;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Archive.svc. */
final class ArchiveService {
    private static final int MOST_ROWS = 1_000;
    private static final int FEW_ROWS = 100;
    private static final String ERROR = "SuperOffice.Exceptions.SoArchiveException";

    private final Tickets tickets;
    private final Database database;
    private final ArchiveModes modes;

    ArchiveService(Tickets tickets, Company company, ArchiveModes modes) {
        this.tickets = tickets;
        this.database = new Database(company);
        this.modes = modes;
    }

    byte[] answer(SoapRequest request) throws SoapFault {
        if (!tickets.use(request.ticket())) {
            return SoapReply.exception(request.operation(), "SuperOffice.Exceptions.SoSessionException",
                    "The ticket is not valid or has expired.", "You are not logged in. Please log in again.");
        }
        try {
            return switch (request.operation()) {
                case "GetArchiveListByColumns2" -> rows(request);
                case "GetAvailableColumns" -> columns(request);
                default -> throw new SoapFault("ActionNotSupported", "There is no such action.");
            };
        } catch (ArchiveError e) {
            return SoapReply.exception(request.operation(), ERROR, String.valueOf(e.getMessage()),
                    "The archive could not be read.");
        } catch (Refused e) {
            return SoapReply.exception(request.operation(), "SuperOffice.Exceptions.SoAccessDeniedException",
                    "The user has no access to this provider.", "You are not allowed to read this archive.");
        }
    }

    private static final class Refused extends Exception {}

    private Mode entered(String provider) throws Refused {
        Mode mode = modes.of(provider);
        if (mode == Mode.REFUSED) {
            throw new Refused();
        }
        if (mode == Mode.MISSING) {
            throw new ArchiveError("Unknown archive provider " + provider);
        }
        if (mode == Mode.SLOW) {
            ErpSyncService.pause(modes.slowness());
        }
        return mode;
    }

    private byte[] rows(SoapRequest request) throws Refused {
        List<Node> given = request.body().sequence("ProviderName", "Columns", "SortOrder", "Restrictions", "Entities",
                "Page", "PageSize");
        String provider = given.get(0).text();
        Mode mode = entered(provider);
        List<String> columns = Arrays.stream(given.get(1).text().split(",")).map(String::strip)
                .filter(column -> !column.isEmpty()).toList();
        Term restriction = RestrictionText
                .parse(mode == Mode.UNRESTRICTED ? "getAllRows=1" : given.get(3).text());
        List<ArchiveRows.Row> all = found(provider, withSort(columns, given.get(2).text()), restriction).stream()
                .sorted(order(given.get(2).text())).toList();
        int page = Integer.parseInt(given.get(5).text().strip());
        int size = Integer.parseInt(given.get(6).text().strip());
        if (size < 1 || size > MOST_ROWS) {
            throw new ArchiveError("The page size must be between 1 and " + MOST_ROWS);
        }
        long skipped = page < 0 ? -page : (long) page * size;
        List<ArchiveRows.Row> shown = all.stream().skip(skipped)
                .limit(mode == Mode.SHORT_PAGES ? Math.min(size, FEW_ROWS) : size).toList();
        return SoapReply.success("GetArchiveListByColumns2Response", reply -> write(reply, provider, columns, shown));
    }

    private static List<String> withSort(List<String> columns, String sort) {
        return Stream.concat(columns.stream(), sorted(sort).map(by -> by.split("\\s+", 2)[0])).distinct().toList();
    }

    private static Stream<String> sorted(String sort) {
        return Arrays.stream(sort.split(",", -1)).map(String::strip).filter(by -> !by.isEmpty());
    }

    private List<ArchiveRows.Row> found(String provider, List<String> columns, Term restriction) {
        if (columns.isEmpty()) {
            throw new ArchiveError("No columns were given");
        }
        if (provider.equalsIgnoreCase("Dynamic")) {
            return new DynamicProvider(database).rows(columns, restriction);
        }
        return simple(provider).rows(database, columns, restriction);
    }

    private static SimpleProviders simple(String provider) {
        Optional<SimpleProviders> found = Arrays.stream(SimpleProviders.values())
                .filter(simple -> simple.name().equalsIgnoreCase(provider)).findFirst();
        return found.orElseThrow(() -> new ArchiveError("Unknown archive provider " + provider));
    }

    private static Comparator<ArchiveRows.Row> order(String sort) {
        Comparator<ArchiveRows.Row> order = Comparator.comparingInt(row -> 0);
        for (String by : sorted(sort).toList()) {
            String column = by.split("\\s+", 2)[0];
            Comparator<ArchiveRows.Row> next = Comparator.comparing(row -> sortable(row.values().get(column)));
            order = order.thenComparing(by.toLowerCase(Locale.ROOT).endsWith(" desc") ? next.reversed() : next);
        }
        return order;
    }

    private static String sortable(@Nullable Object value) {
        return value instanceof Integer number ? String.format(Locale.ROOT, "%011d", number)
                : value == null ? "" : value.toString().toLowerCase(Locale.ROOT);
    }

    private static void write(SoapReply reply, String provider, List<String> columns, List<ArchiveRows.Row> rows) {
        reply.start("Response");
        for (ArchiveRows.Row row : rows) {
            reply.start("ArchiveListItem").carrier().text("EntityName", provider)
                    .text("PrimaryKey", String.valueOf(row.id())).start("ColumnData");
            for (String column : columns) {
                reply.start("ColumnDataKeyValuePair").text("Key", column);
                Object value = row.values().get(column);
                if (value == null) {
                    reply.nil("Value");
                } else {
                    reply.start("Value").text("DisplayValue", EncodedValue.of(value)).nil("TooltipHint")
                            .nil("LinkHint").close();
                }
                reply.close();
            }
            reply.close().nil("LinkHint").nil("StyleHint").close();
        }
        reply.close();
    }

    /** Nothing for {@code Dynamic}: what it has is not listed anywhere. */
    private byte[] columns(SoapRequest request) throws Refused {
        String provider = request.body().sequence("ProviderName", "Context").getFirst().text();
        entered(provider);
        List<String> names = provider.equalsIgnoreCase("Dynamic") ? List.of() : simple(provider).columns();
        return SoapReply.success("GetAvailableColumnsResponse", reply -> {
            reply.start("Response");
            names.forEach(name -> reply.start("ArchiveColumnInfo").text("DisplayName", name).nil("DisplayTooltip")
                    .text("DisplayType", name.endsWith("Id") ? "int" : "string").text("CanOrderBy", "true")
                    .text("Name", name).text("CanRestrictBy", "true")
                    .text("RestrictionType", name.endsWith("Id") ? "int" : "string").nil("RestrictionListName")
                    .text("IsVisible", "true").text("Width", "10c").nil("IconHint").nil("HeadingIconHint")
                    .nil("ExtraInfo").close());
            reply.close();
        });
    }
}
