using System.Text;
using ProductionAnalytics.Server.Ingest;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>Holds what a parser gave against what the naive reader reads in the same bytes.</summary>
internal static class FuzzingCheck
{
    public static void Holds(string format, int seed, byte[] bytes, Parsed parsed)
    {
        try
        {
            var text = NaiveText.Decode(bytes);
            Assert.NotNull(text);
            Compare(format, text, parsed);
        }
        catch (Exception e)
        {
            // Not swallowed: said again with the mutant that does it.
            throw new InvalidOperationException(
                $"{format}, seed {seed}: {e.Message}\n{Encoding.Latin1.GetString(bytes)}",
                e
            );
        }
    }

    private static void Compare(string format, string text, Parsed parsed)
    {
        var delimiter = format == "csv" ? Delimiter(text) : ',';
        var records = NaiveText.Records(text, delimiter);
        if (records.Count == 0)
        {
            Assert.Empty(parsed.Rows);
            return;
        }

        var header = format == "bsee-ogor-a" ? null : records[0];
        var rows = header is null ? records : records[1..];
        var given = parsed.Rows.ToDictionary(r => r.Line);
        var wells = parsed.Wells.GroupBy(w => w.Line).ToDictionary(w => w.Key, w => w.Last());
        var errors = parsed.Findings.Where(f => f.IsError).Select(f => f.Line).ToHashSet();
        var totals = parsed.Findings.Count(f => f.Code == "row.annual_total");

        Assert.Equal(rows.Count - totals, parsed.RowsRead);
        foreach (var row in rows)
        {
            if (errors.Contains(row.Line) || parsed.Found("row.annual_total", row.Line))
                Assert.DoesNotContain(row.Line, given);
            else if (format is "bsee-boreholes")
                Same(NaiveFormats.Borehole(row), wells[row.Line]);
            else if (format is "sodir-wellbores")
                Same(NaiveFormats.Wellbore(header!, row), wells[row.Line]);
            else if (format is "csv")
                SamePlain(NaiveFormats.Plain(header!, row, delimiter), row, given);
            else
                Same(header is null ? NaiveFormats.Ogor(row) : NaiveFormats.FieldMonth(header, row), given[row.Line]);
        }

        Assert.Equal(parsed.Rejected, errors.Count);
    }

    /// <summary>A row without a date only speaks of its well.</summary>
    private static void SamePlain(SourceProduction? wanted, NaiveRecord row, Dictionary<long, SourceProduction> given)
    {
        if (wanted is { } volumes)
            Same(volumes, given[row.Line]);
        else
            Assert.DoesNotContain(row.Line, given);
    }

    public static void Same(SourceProduction wanted, SourceProduction given)
    {
        Assert.Equal(
            (wanted.SourceKey, wanted.Dataset, wanted.Period, wanted.Date, wanted.Line),
            (given.SourceKey, given.Dataset, given.Period, given.Date, given.Line)
        );
        Near(wanted.Oil, given.Oil);
        Near(wanted.Gas, given.Gas);
        Near(wanted.Water, given.Water);
        Near(wanted.Condensate, given.Condensate);
        Near(wanted.Ngl, given.Ngl);
        Near(wanted.WaterInjected, given.WaterInjected);
        Near(wanted.GasInjected, given.GasInjected);
        Near(wanted.DaysOn, given.DaysOn);
    }

    private static void Same(SourceWell wanted, SourceWell given)
    {
        Assert.Equal(
            (wanted.SourceKey, wanted.Name, wanted.Region, wanted.Operator, wanted.SpudDate, wanted.Line),
            (given.SourceKey, given.Name, given.Region, given.Operator, given.SpudDate, given.Line)
        );
        Near(wanted.TotalDepthFt, given.TotalDepthFt);
        Near(wanted.WaterDepthFt, given.WaterDepthFt);
        Near(wanted.Latitude, given.Latitude);
        Near(wanted.Longitude, given.Longitude);
    }

    private static void Near(double? wanted, double? given)
    {
        Assert.Equal(wanted is null, given is null);
        if (wanted is not null)
            Assert.True(
                Math.Abs(wanted.Value - given!.Value) <= 1e-12 * Math.Abs(wanted.Value),
                $"{wanted:R} became {given:R}"
            );
    }

    private static char Delimiter(string text)
    {
        var (quoted, counts) = (
            false,
            new Dictionary<char, int>
            {
                [','] = 0,
                [';'] = 0,
                ['\t'] = 0,
            }
        );
        foreach (var c in text)
        {
            if (c == '"')
                quoted = !quoted;
            else if (c == '\n' && !quoted)
                break;
            else if (!quoted && counts.TryGetValue(c, out var count))
                counts[c] = count + 1;
        }

        return counts.MaxBy(c => c.Value).Key;
    }
}
