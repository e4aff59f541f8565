namespace ProductionAnalytics.Server.Ingest.SodirFieldMonthly;

/// <summary>Keeps, for each field, the name of its latest month, and the others.</summary>
internal sealed class FieldNames
{
    private readonly Dictionary<string, Entry> fields = [];

    public IEnumerable<SourceWell> Wells =>
        fields.Select(f => new SourceWell(f.Key)
        {
            Line = f.Value.Line,
            Name = f.Value.Latest.Name,
            Aliases = [.. f.Value.Names.Where(n => n != f.Value.Latest.Name)],
            AttributesMonth = f.Value.Latest.Volumes.Date,
        });

    public void Add(in FieldMonth row)
    {
        if (!fields.TryGetValue(row.Key, out var known))
            fields[row.Key] = known = new Entry(row.Volumes.Line, row);
        else if (row.Volumes.Date > known.Latest.Volumes.Date)
            known.Latest = row;

        known.Names.Add(row.Name);
    }

    private sealed class Entry(long line, FieldMonth row)
    {
        public long Line { get; } = line;
        public FieldMonth Latest { get; set; } = row;
        public SortedSet<string> Names { get; } = new(StringComparer.Ordinal);
    }
}
