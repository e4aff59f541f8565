using System.Text;

namespace ProductionAnalytics.Core.Cube;

/// <summary>The headers of a block's wells, and what finds wells by them; each made when it is first asked for.</summary>
internal sealed class BlockHeaders
{
    private readonly Lazy<WellHeader[]> headers;
    private readonly Lazy<ValueColumn>[] values;
    private readonly Lazy<TextColumn> texts;
    private readonly Lazy<PlaceColumn> places;

    public BlockHeaders(Func<WellHeader[]> make)
    {
        headers = new Lazy<WellHeader[]>(make);
        values =
        [
            .. Enum.GetValues<WellTrait>()
                .Select(a => new Lazy<ValueColumn>(() => new ValueColumn(Array.ConvertAll(headers.Value, h => h[a])))),
        ];
        texts = new Lazy<TextColumn>(() => new TextColumn(Array.ConvertAll(headers.Value, h => h.SearchText)));
        places = new Lazy<PlaceColumn>(() => new PlaceColumn(Array.ConvertAll(headers.Value, h => h.Place)));
    }

    public ReadOnlySpan<WellHeader> All => headers.Value;

    public ValueColumn this[WellTrait trait] => values[(int)trait].Value;

    public TextColumn Texts => texts.Value;

    public PlaceColumn Places => places.Value;
}

/// <summary>The values of one attribute: each different one once, and a number for each well.</summary>
internal sealed class ValueColumn
{
    private readonly Dictionary<string, int> numbers = [];
    private readonly List<string?> values = [];
    private readonly ushort[] codes;

    public ValueColumn(string?[] ofWells)
    {
        codes = new ushort[ofWells.Length];
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
    }

    /// <summary>Null among them where a well has no value.</summary>
    public IReadOnlyList<string?> Values => values;

    public ReadOnlySpan<ushort> Codes => codes;

    private int Append(string? value)
    {
        values.Add(value);
        return values.Count - 1;
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

    public ReadOnlySpan<byte> this[int slot] =>
        slot + 1 < begins.Length ? utf8.AsSpan(begins[slot]..(begins[slot + 1] - 1)) : utf8.AsSpan(begins[slot]);

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
