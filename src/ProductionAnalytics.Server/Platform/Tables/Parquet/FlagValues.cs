using System.Buffers;

namespace ProductionAnalytics.Server.Platform.Tables.Parquet;

/// <summary>Yes and no, a bit each.</summary>
internal sealed class FlagValues(TableHeader header) : ColumnValues(header, PhysicalType.Boolean)
{
    private readonly List<bool> values = [];

    public void Add(bool value)
    {
        values.Add(value);
        AddPresent();
    }

    public override Extremes? Extremes() =>
        values.Count == 0
            ? null
            : new([values.Contains(false) ? (byte)0 : (byte)1], [values.Contains(true) ? (byte)1 : (byte)0]);

    public override void WriteTo(IBufferWriter<byte> page)
    {
        var bits = new byte[(values.Count + 7) / 8];
        for (var i = 0; i < values.Count; i++)
            if (values[i])
                bits[i / 8] |= (byte)(1 << (i % 8));
        page.Write(bits);
    }

    public override void Clear()
    {
        base.Clear();
        values.Clear();
    }
}
