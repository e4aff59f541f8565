using System.Globalization;
using System.Text;
using ProductionAnalytics.Core.Wells;

namespace ProductionAnalytics.Core.Cube;

/// <summary>The headers of a block's wells, and what finds wells by them; each made when it is first asked for.</summary>
internal sealed class BlockHeaders
{
    private readonly Lazy<WellHeader[]> headers;
    private readonly Lazy<ValueColumn>[] values;
    private readonly Lazy<TextColumn> texts;
    private readonly Lazy<PlaceColumn> places;
    private readonly Lazy<FigureColumns> figures;
    private readonly Lazy<LineColumn> names;
    private readonly Lazy<LineColumn> numbers;
    private readonly Lazy<ushort[]> byName;

    /// <param name="column">A column where it is had without the headers; else it is made of them.</param>
    public BlockHeaders(Func<WellHeader[]> make, Func<WellTrait, ValueColumn>? column = null)
    {
        column ??= trait => ValueColumn.Of(Array.ConvertAll(headers!.Value, h => h[trait]));

        headers = new Lazy<WellHeader[]>(make);
        values = [.. Enum.GetValues<WellTrait>().Select(trait => new Lazy<ValueColumn>(() => column(trait)))];
        texts = new Lazy<TextColumn>(() => new TextColumn(Array.ConvertAll(headers.Value, h => h.SearchText)));
        places = new Lazy<PlaceColumn>(() => new PlaceColumn(Array.ConvertAll(headers.Value, h => h.Place)));
        figures = new Lazy<FigureColumns>(() => new FigureColumns(headers.Value));
        names = new Lazy<LineColumn>(() => Lines(SearchLines.Names));
        numbers = new Lazy<LineColumn>(() => Lines(SearchLines.Numbers));
        byName = new Lazy<ushort[]>(() =>
        {
            var slots = Enumerable.Range(0, headers.Value.Length).Select(slot => (ushort)slot).ToArray();
            Array.Sort(Array.ConvertAll(headers.Value, FoundName.Of), slots, FoundName.Order);
            return slots;
        });
    }

    public ReadOnlySpan<WellHeader> All => headers.Value;

    public ValueColumn this[WellTrait trait] => values[(int)trait].Value;

    public TextColumn Texts => texts.Value;

    public PlaceColumn Places => places.Value;

    public FigureColumns Figures => figures.Value;

    /// <summary>All names of each well, and its API number, folded.</summary>
    public LineColumn Names => names.Value;
    public LineColumn Numbers => numbers.Value;

    /// <summary>The slots of all wells in the order of names, and of ids where those are alike.</summary>
    public ReadOnlySpan<ushort> ByName => byName.Value;

    /// <summary>The year in which each well first produced.</summary>
    /// <param name="dataBegins">The first month of which a dataset has a record.</param>
    public ValueColumn Vintages(Func<string, DateOnly?> dataBegins)
    {
        var (values, numbers) = (new List<string?>(), new Dictionary<int, ushort>());
        var codes = new ushort[headers.Value.Length];
        var first = FirstProductions(dataBegins);
        for (var slot = 0; slot < codes.Length; slot++)
        {
            var year = first(slot)?.Year;
            if (!numbers.TryGetValue(year ?? 0, out codes[slot]))
            {
                numbers[year ?? 0] = codes[slot] = (ushort)values.Count;
                values.Add(year?.ToString(CultureInfo.InvariantCulture));
            }
        }

        return new ValueColumn(values, codes);
    }

    /// <summary>When each well first produced, by its slot; null where nobody knows.</summary>
    /// <param name="dataBegins">The first month of which a dataset has a record.</param>
    public Func<int, DateOnly?> FirstProductions(Func<string, DateOnly?> dataBegins)
    {
        var (figures, datasets) = (Figures, this[WellTrait.Dataset]);
        var begins = datasets.Values.Select(d => d is null ? null : dataBegins(d)).ToArray();
        return slot => figures.FirstProduction(slot, begins[datasets.Codes[slot]]);
    }

    private LineColumn Lines(Func<string, IEnumerable<string>> linesOf) =>
        new(Array.ConvertAll(headers.Value, h => linesOf(h.SearchText)));
}

/// <summary>The values of one attribute: each different one once, and a number for each well.</summary>
/// <param name="values">Null among them where a well has no value.</param>
internal sealed class ValueColumn(IReadOnlyList<string?> values, ushort[] codes)
{
    public IReadOnlyList<string?> Values => values;

    /// <summary>The place of each well's value.</summary>
    public ReadOnlySpan<ushort> Codes => codes;

    public static ValueColumn Of(string?[] ofWells)
    {
        var (values, numbers, codes) = (new List<string?>(), new Dictionary<string, int>(), new ushort[ofWells.Length]);
        var none = -1;
        for (var slot = 0; slot < ofWells.Length; slot++)
        {
            if (ofWells[slot] is not { } value)
                codes[slot] = (ushort)(none >= 0 ? none : none = Append(null));
            else if (numbers.TryGetValue(value, out var number))
                codes[slot] = (ushort)number;
            else
                codes[slot] = (ushort)(numbers[value] = Append(value));
        }

        return new ValueColumn(values, codes);

        int Append(string? value)
        {
            values.Add(value);
            return values.Count - 1;
        }
    }
}

/// <summary>Texts one after another in one piece of memory, so that a search runs over all of them at once.</summary>
internal sealed class TextColumn
{
    private readonly byte[] utf8;

    /// <summary>Where each well's text begins.</summary>
    private readonly int[] begins;

    public TextColumn(string[] texts)
    {
        // No text has the character 0, so that no hit reaches from one text into the next.
        utf8 = Encoding.UTF8.GetBytes(string.Join('\0', texts));
        begins = new int[texts.Length];
        for (var slot = 1; slot < texts.Length; slot++)
            begins[slot] = begins[slot - 1] + Encoding.UTF8.GetByteCount(texts[slot - 1]) + 1;
    }

    /// <summary>Marks the wells whose text has a part.</summary>
    public void Find(ReadOnlySpan<byte> part, Span<bool> found)
    {
        for (var (at, slot) = (0, 0); slot < begins.Length; slot++)
        {
            var next = utf8.AsSpan(at).IndexOf(part);
            if (next < 0)
                return;

            at += next;
            while (slot + 1 < begins.Length && begins[slot + 1] <= at)
                slot++;
            found[slot] = true;
            if (slot + 1 == begins.Length)
                return;

            at = begins[slot + 1];
        }
    }
}
