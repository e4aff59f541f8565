using System.Text;

namespace ProductionAnalytics.Server.Tests.Ingest;

/// <summary>Damages files as transport, editors and people do; the same seed gives the same damage.</summary>
internal sealed class Mutants(int seed)
{
    private static readonly byte[] Telling = ",;\t\"\r\n.-+0129eE*\0\u00d8 "u8.ToArray();
    private readonly Random random = new(seed);

    public int Next(int below) => random.Next(below);

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    public byte[] Of(byte[] source)
    {
        var bytes = source.ToArray();
        for (var times = 1 + random.Next(3); times > 0 && bytes.Length > 0; times--)
            bytes = random.Next(10) switch
            {
                0 => Cut(bytes),
                1 => Repeated(bytes),
                2 or 3 => FieldsSwapped(bytes),
                4 => LineRepeated(bytes),
                5 => Replaced(bytes, (byte)random.Next(256)),
                _ => Replaced(bytes, Pick(Telling)),
            };
        return bytes;
    }

    private byte[] Replaced(byte[] bytes, byte by)
    {
        bytes[random.Next(bytes.Length)] = by;
        return bytes;
    }

    private byte[] Cut(byte[] bytes)
    {
        var from = random.Next(bytes.Length);
        var to = random.Next(4) == 0 ? bytes.Length : Math.Min(bytes.Length, from + 1 + random.Next(12));
        return [.. bytes[..from], .. bytes[to..]];
    }

    private byte[] Repeated(byte[] bytes)
    {
        var from = random.Next(bytes.Length);
        var to = Math.Min(bytes.Length, from + 1 + random.Next(40));
        return [.. bytes[..to], .. bytes[from..]];
    }

    private byte[] LineRepeated(byte[] bytes)
    {
        var lines = Encoding.Latin1.GetString(bytes).Split('\n').ToList();
        lines.Insert(random.Next(lines.Count), Pick(lines));
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private byte[] FieldsSwapped(byte[] bytes)
    {
        var lines = Encoding.Latin1.GetString(bytes).Split('\n');
        var line = random.Next(lines.Length);
        var fields = lines[line].Split(',');
        var (a, b) = (random.Next(fields.Length), random.Next(fields.Length));
        (fields[a], fields[b]) = (fields[b], fields[a]);
        lines[line] = string.Join(',', fields);
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }
}
