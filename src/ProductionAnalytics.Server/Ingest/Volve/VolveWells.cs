namespace ProductionAnalytics.Server.Ingest.Volve;

/// <summary>Keeps, for each wellbore, what its latest day says of it, and every name that it has.</summary>
internal sealed class VolveWells
{
    private static readonly Dictionary<string, string> Types = new()
    {
        ["OP"] = "Oil producer",
        ["WI"] = "Water injector",
    };

    private readonly Dictionary<string, Entry> wells = [];

    public static string KeyOf(string code) => $"wellbore:{code}";

    public IEnumerable<SourceWell> Wells =>
        wells.Select(w => new SourceWell(w.Key)
        {
            Line = w.Value.Line,
            Name = w.Value.Latest.Name,
            Aliases = [.. w.Value.Names.Where(n => n != w.Value.Latest.Name)],
            Field = w.Value.Latest.Field,
            WellType = w.Value.Latest.Type is { } type ? Types.GetValueOrDefault(type, type) : null,
            AttributesMonth = w.Value.Latest.Date,
        });

    public void Add(DailyRow row)
    {
        if (!wells.TryGetValue(row.Key, out var known))
            wells[row.Key] = known = new Entry(row.Line, row);
        else if (row.Date > known.Latest.Date)
            known.Latest = row;

        known.Names.Add(row.Name);
        if (row.OtherName is not null)
            known.Names.Add(row.OtherName);
    }

    private sealed class Entry(long line, DailyRow row)
    {
        public long Line { get; } = line;
        public DailyRow Latest { get; set; } = row;
        public SortedSet<string> Names { get; } = new(StringComparer.Ordinal);
    }
}
