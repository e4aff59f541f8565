using System.Text;
using ProductionAnalytics.Core.Wells;

namespace ProductionAnalytics.Core.Cube;

/// <summary>Texts of wells, some for each, one after another in one piece of memory, so that a search runs over all of them at once.</summary>
internal sealed class LineColumn
{
    private readonly byte[] utf8;

    /// <summary>Where each text begins, and where one after the last would.</summary>
    private readonly int[] begins;

    /// <summary>Whose each text is.</summary>
    private readonly ushort[] slots;

    public LineColumn(IReadOnlyList<IEnumerable<string>> ofWells)
    {
        var lines = ofWells.SelectMany((texts, slot) => texts.Select(text => (text, slot))).ToList();
        utf8 = Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l.text + '\0')));
        slots = [.. lines.Select(l => (ushort)l.slot)];
        begins = new int[lines.Count + 1];
        for (var line = 0; line < lines.Count; line++)
            begins[line + 1] = begins[line] + Encoding.UTF8.GetByteCount(lines[line].text) + 1;
    }

    /// <summary>Sets the <see cref="SearchRank"/> of wells that have a text which answers better than what they have.</summary>
    public void Rank(ReadOnlySpan<byte> wanted, Span<byte> ranks)
    {
        for (var (line, at) = (0, 0); line < slots.Length; at = begins[++line])
        {
            var next = utf8.AsSpan(at).IndexOf(wanted);
            if (next < 0)
                return;

            at += next;
            while (begins[line + 1] <= at)
                line++;
            // The character 0 ends a text: who looks for it finds nothing.
            var length = begins[line + 1] - begins[line] - 1;
            if (SearchRank.Of(at - begins[line], length, wanted.Length) is { } rank && rank < ranks[slots[line]])
                ranks[slots[line]] = (byte)rank;
        }
    }
}
