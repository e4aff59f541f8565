using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Ingest.Csv;

/// <summary>Which well a row is of.</summary>
internal sealed record CsvIdentity(string SourceKey, string? Dataset, long? WellId, string? ApiNumber)
{
    public static bool Read(CsvRow row, [NotNullWhen(true)] out CsvIdentity? identity)
    {
        identity = null;
        var dataset = row.Shared("dataset");
        if (dataset is not null && !Data.Dataset.KeyPattern().IsMatch(dataset))
            return row.Reject("dataset", "a key like north-sea was wanted", "dataset.malformed");
        if (!row.Text("source_key", TextRules.MostCharacters, out var sourceKey))
            return false;

        // A source's own key goes first: in a file that another store exported, ids are those of other wells.
        var api = Api(row);
        if (sourceKey is null && row.Shared("well_id") is { } id)
        {
            if (!int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
                return row.Reject("well_id", "the id of a well was wanted");
            return row.Is(identity = new CsvIdentity($"well:{number}", dataset, number, api));
        }

        if ((sourceKey ?? api) is not { } key)
            return row.Reject(
                CsvColumns.Identities.First(row.Has),
                "the well must be said: source_key, well_id or api_number"
            );

        return row.Is(identity = new CsvIdentity(key, dataset, null, api));
    }

    /// <summary>A number that spreadsheets have spoilt, like 6.08E+11, is not taken.</summary>
    private static string? Api(CsvRow row)
    {
        if (row.Shared("api_number") is not { } text)
            return null;
        if (Core.Wells.ApiNumber.Canonical(text) is { } api)
            return api;

        row.Remark("api_number", "not taken: an API number has 10, 12 or 14 digits", "api_number.malformed");
        return null;
    }
}
