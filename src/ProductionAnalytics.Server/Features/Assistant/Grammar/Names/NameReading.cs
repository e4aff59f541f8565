using System.Data.Common;
using System.Text.Json;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Dates;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Reading;

namespace ProductionAnalytics.Server.Features.Assistant.Grammar.Names;

/// <summary>Reads all names of a store.</summary>
internal static class NameReading
{
    private static readonly (NameKind Kind, int Column)[] Attributes =
    [
        (NameKind.Region, 4),
        (NameKind.Operator, 5),
        (NameKind.Field, 6),
        (NameKind.Status, 7),
        (NameKind.WellType, 8),
        (NameKind.County, 9),
        (NameKind.State, 10),
        (NameKind.Reservoir, 11),
        (NameKind.Dataset, 12),
    ];

    public static async Task<NameBook> Read(AppDb db, CancellationToken ct)
    {
        var version = await db.CurrentVersion(ct);
        var datasets = await new Sql(db)
            .Add(
                "SELECT key, title, notes, credit, reporting_lag_months, first_month IS NOT NULL FROM datasets ORDER BY key"
            )
            .Read(
                r => new DatasetNote(
                    r.GetString(0),
                    r.GetString(1),
                    r.Text(2),
                    r.Text(3),
                    r.GetInt32(4),
                    r.GetBoolean(5)
                ),
                ct
            );
        var labels = (
            await new Sql(db)
                .Add("SELECT code, label FROM region_labels")
                .Read(r => (r.GetString(0), r.GetString(1)), ct)
        )
            .DistinctBy(l => l.Item1)
            .ToDictionary(l => l.Item1, l => l.Item2, StringComparer.Ordinal);
        var gathering = new Gathering(labels);
        var wells = new Sql(db);
        wells.Add(
            $"""
            SELECT w.id, w.name, w.api_number, w.aliases, w.region, w.operator, w.field, w.status, w.well_type, w.county, w.state,
                   w.reservoir, w.dataset_key, {WellColumns.FirstProduction}, t.peak_month, t.first_month, t.last_month
            FROM {WellColumns.From} WHERE {new WellFilter().Where(wells)}
            """
        );
        await foreach (var _ in wells.Stream(r => gathering.Add(r), ct)) { }
        return gathering.Book(version, datasets);
    }

    private sealed class Gathering(IReadOnlyDictionary<string, string> labels)
    {
        private readonly List<NameEntry> wells = [];
        private readonly Dictionary<(NameKind, string), bool> values = [];
        private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);
        private DateOnly? first;
        private DateOnly? last;

        public bool Add(DbDataReader row)
        {
            var hasProduction = row.Date(15) is not null;
            if (row.Date(15) is { } from && !(from >= first))
                first = from;
            if (row.Date(16) is { } to && !(to <= last))
                last = to;
            foreach (var (kind, column) in Attributes)
                if (row.Text(column) is { } value)
                    values[(kind, value)] = hasProduction || values.GetValueOrDefault((kind, value));

            var name = row.GetString(1);
            var well = new WellEntry(row.GetInt64(0), row.Text(2), row.Date(13), row.Date(14));
            foreach (var called in Aliases(row.Text(3)).Prepend(name).Distinct())
                wells.Add(new NameEntry(NameKind.Well, name, Shared(called), hasProduction, Well: well));
            return true;
        }

        public NameBook Book(long version, IReadOnlyList<DatasetNote> datasets) =>
            new(
                [
                    .. wells,
                    .. values.SelectMany(v => Entries(v.Key.Item1, v.Key.Item2, v.Value, datasets)),
                    .. Absent(),
                    .. AbsentStatuses(),
                ],
                first is { } from && last is { } to ? new Loaded(from, to) : null,
                version,
                datasets
            );

        /// <summary>A value may go by several names.</summary>
        private IEnumerable<NameEntry> Entries(
            NameKind kind,
            string value,
            bool hasProduction,
            IReadOnlyList<DatasetNote> datasets
        )
        {
            var label = kind == NameKind.Region ? labels.GetValueOrDefault(value) : null;
            var entry = new NameEntry(kind, value, Tokens.Words(value), hasProduction, label);
            yield return entry;
            if (label is not null)
                yield return entry with
                {
                    Words = Tokens.Words(label),
                };
            foreach (var other in OtherNames.Of(kind, value))
                yield return entry with
                {
                    Words = Tokens.Words(other),
                };
            if (kind == NameKind.Dataset && datasets.FirstOrDefault(d => d.Key == value) is { } dataset)
                yield return entry with
                {
                    Words = Tokens.Words(dataset.Title),
                    Label = dataset.Title,
                };
        }

        /// <summary>Areas that exist, and of which nothing is loaded.</summary>
        private IEnumerable<NameEntry> Absent() =>
            from area in KnownAreas.All
            where !values.ContainsKey((NameKind.Region, area.Code))
            from name in new[] { area.Code, area.Name }
            select new NameEntry(
                NameKind.Region,
                area.Code,
                Tokens.Words(name),
                HasProduction: false,
                area.Name,
                IsThere: false
            );

        /// <summary>Statuses that other sources have.</summary>
        private IEnumerable<NameEntry> AbsentStatuses() =>
            from status in OtherNames.UsualStatuses
            where !values.ContainsKey((NameKind.Status, status))
            select new NameEntry(NameKind.Status, status, Tokens.Words(status), HasProduction: false, IsThere: false);

        private static string[] Aliases(string? json) =>
            json is null ? [] : JsonSerializer.Deserialize<string[]>(json)!;

        /// <summary>Wells share most of their words, which are kept once.</summary>
        private string[] Shared(string name) =>
            Array.ConvertAll(
                Tokens.Words(name),
                word => known.TryGetValue(word, out var kept) ? kept : known[word] = word
            );
    }
}
