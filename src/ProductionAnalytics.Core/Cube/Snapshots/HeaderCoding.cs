using ProductionAnalytics.Core.Spatial;

namespace ProductionAnalytics.Core.Cube.Snapshots;

/// <summary>The headers of a block's wells: of each attribute every different value once, then what each well has for itself.</summary>
internal static class HeaderCoding
{
    public static void Write(ReadOnlySpan<WellHeader> headers, SectionWriter to)
    {
        for (var trait = 0; trait < WellHeader.Traits; trait++)
            WriteTrait(headers, (WellTrait)trait, to);
        foreach (var header in headers)
        {
            to.Number(header.Place?.Longitude);
            to.Number(header.Place?.Latitude);
            to.Text(header.SearchText);
            to.Date(header.FirstProductionReported);
            to.Date(header.FirstProducingMonth);
            to.Date(header.PeakMonth);
            to.Number(header.CumOil);
            to.Number(header.CumGas);
        }
    }

    public static WellHeader[] Read(int[] ids, byte[] bytes)
    {
        var from = new SectionReader(bytes);
        var values = new string?[ids.Length][];
        for (var i = 0; i < ids.Length; i++)
            values[i] = new string?[WellHeader.Traits];
        for (var trait = 0; trait < WellHeader.Traits; trait++)
            ReadTrait(values, trait, ref from);

        var headers = new WellHeader[ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            var (longitude, latitude) = (from.Number(), from.Number());
            headers[i] = new WellHeader(ids[i])
            {
                Values = values[i],
                Place = longitude is { } x && latitude is { } y ? new Position(x, y) : null,
                SearchText = from.Text()!,
                FirstProductionReported = from.Date(),
                FirstProducingMonth = from.Date(),
                PeakMonth = from.Date(),
                CumOil = from.Number(),
                CumGas = from.Number(),
            };
        }

        return headers;
    }

    /// <summary>One attribute alone, without the rest of the headers.</summary>
    public static ValueColumn Column(byte[] bytes, WellTrait trait)
    {
        var from = new SectionReader(bytes);
        for (var before = 0; before < (int)trait; before++)
        {
            for (var values = from.Int(); values > 0; values--)
                from.SkipText();
            from.Array<ushort>();
        }

        var (known, codes) = (Known(ref from), from.Array<ushort>());
        if (codes.Contains((ushort)0))
            return new ValueColumn(known, codes);

        // Every well has one.
        return new ValueColumn(known[1..], Array.ConvertAll(codes, code => (ushort)(code - 1)));
    }

    private static void WriteTrait(ReadOnlySpan<WellHeader> headers, WellTrait trait, SectionWriter to)
    {
        var (numbers, codes) = (new Dictionary<string, ushort>(), new ushort[headers.Length]);
        for (var i = 0; i < headers.Length; i++)
            // 0 is "none".
            if (headers[i][trait] is { } value)
            {
                if (!numbers.TryGetValue(value, out var number))
                    numbers[value] = number = (ushort)(numbers.Count + 1);
                codes[i] = number;
            }

        to.Int(numbers.Count);
        foreach (var value in numbers.Keys)
            to.Text(value);
        to.Array<ushort>(codes);
    }

    private static void ReadTrait(string?[][] values, int trait, ref SectionReader from)
    {
        var known = Known(ref from);
        var codes = from.Array<ushort>();
        for (var i = 0; i < values.Length; i++)
            values[i][trait] = known[codes[i]];
    }

    /// <summary>The different values; the first is none.</summary>
    private static string?[] Known(ref SectionReader from)
    {
        var known = new string?[from.Int() + 1];
        for (var i = 1; i < known.Length; i++)
            known[i] = from.Text();
        return known;
    }
}
