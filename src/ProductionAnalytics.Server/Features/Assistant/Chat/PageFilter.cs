using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;
using ProductionAnalytics.Server.Features.Assistant.Tools;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Assistant.Chat;

/// <summary>What the page shows while a message is sent.</summary>
/// <param name="Beyond">Names of its parameters that no tool takes; a shape on the map must become a selection first.</param>
internal sealed record PageFilter(WellSet Wells, IReadOnlyList<string> Beyond)
{
    private static readonly HashSet<string> Known = [.. FilterParameters.All.Select(p => p.Name)];

    /// <summary>What the page adds to its address beside the filter; it chooses no wells.</summary>
    private static readonly HashSet<string> OfThePage = ["units"];

    /// <summary>Null where there is no filter; what is wrong with it goes to <paramref name="errors"/>.</summary>
    public static PageFilter? Read(string? query, RequestErrors errors)
    {
        if (string.IsNullOrEmpty(query))
            return null;

        var given = QueryHelpers.ParseQuery(query).Where(p => p.Value.Any(v => !string.IsNullOrEmpty(v))).ToList();
        foreach (var (name, _) in given.Where(p => !Known.Contains(p.Key)))
            errors.UnknownName($"filter.{name}");

        var reader = new Reader(new Dictionary<string, StringValues>(given), errors);
        var wells = reader.Wells();
        return new PageFilter(
            wells,
            [.. given.Select(p => p.Key).Where(p => !reader.Used.Contains(p) && !OfThePage.Contains(p))]
        );
    }

    /// <summary>What is seen cannot be asked about where no tool can be told of it.</summary>
    public static Outcome.Refuses Refusal(IReadOnlyList<string> beyond) =>
        new(
            Reasons.NotUnderstood,
            $"The page is filtered by {Sentences.And([.. beyond.Select(b => b.Replace('_', ' '))])}, which I cannot take over; keep the wells as a selection, and ask again."
        );

    private sealed class Reader(Dictionary<string, StringValues> given, RequestErrors errors)
    {
        public HashSet<string> Used { get; } = [];

        public WellSet Wells() =>
            new()
            {
                Region = Many("region"),
                Operator = Many("operator"),
                Field = Many("field"),
                Status = Many("status"),
                WellType = Many("well_type"),
                Reservoir = Many("reservoir"),
                County = Many("county"),
                State = Many("state"),
                Dataset = Many("dataset"),
                Selection = Many("selection"),
                WellId = Ids(),
                Q = Many("q")?[0],
                FirstProductionFrom = Date("first_production_from"),
                FirstProductionTo = Date("first_production_to"),
                StartDate = Month("start_date"),
                EndDate = Month("end_date"),
            };

        private List<string>? Many(string name)
        {
            Used.Add(name);
            return given.TryGetValue(name, out var values)
                ? [.. values.OfType<string>().Where(v => v.Length > 0).Distinct()]
                : null;
        }

        private List<long>? Ids()
        {
            if (Many("well_id") is not { } texts)
                return null;

            var ids = new List<long>();
            foreach (var text in texts)
                if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                    ids.Add(id);
                else
                    errors.Malformed("filter.well_id", $"'{text}' is not an id.");
            return ids;
        }

        private DateOnly? Month(string name) => Date(name) is { } day ? new DateOnly(day.Year, day.Month, 1) : null;

        private DateOnly? Date(string name)
        {
            if (Many(name) is not [var text, ..])
                return null;
            if (
                DateOnly.TryParseExact(
                    text,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
                return day;

            errors.Malformed($"filter.{name}", $"'{text}' is not a date like 2024-12-31.");
            return null;
        }
    }
}
