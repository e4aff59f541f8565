using ProductionAnalytics.Core.Cube;

namespace ProductionAnalytics.Core.Tests.Cube;

/// <summary>A month of a well as the naive model keeps it.</summary>
internal sealed record Entry(int Month, double?[] Values, bool IsSpread)
{
    public double? this[Quantity q] => Values[(int)q];

    public bool Reports => Quantities.Phases.Any(q => this[q] is not null);

    public bool Produces => Quantities.Phases.Any(q => this[q] > 0);
}

/// <param name="Group">Below 0 where it is in none.</param>
/// <param name="Start">The month that is its month 0.</param>
internal sealed record NaiveWell(int Id, IReadOnlyList<Entry> Entries, int Group, int? Start, bool IsSelected);

/// <summary>Random wells: a cube of them, and the same as plain lists.</summary>
internal sealed class Basin
{
    public const int Groups = 5;

    private const int Begin = 2_000 * 12;

    private readonly Dictionary<int, NaiveWell> byId;

    private Basin(Random random)
    {
        var styles = Enumerable.Range(0, Quantities.Count).Select(_ => random.Next(9)).ToArray();
        var id = 0;
        Wells =
        [
            .. Enumerable.Range(0, random.Next(1, 40)).Select(_ => AnyWell(random, id += random.Next(1, 4), styles)),
        ];
        byId = Wells.ToDictionary(w => w.Id);
        Cube = new ProductionCube(Cut(random));
        Window = random.Next(4) switch
        {
            0 => MonthWindow.Always,
            1 => MonthWindow.Always with { First = AnyMonth(random) },
            2 => MonthWindow.Always with { Last = AnyMonth(random) },
            _ => AnyMonth(random) is var first ? new MonthWindow(first, first + random.Next(30)) : default,
        };
        AsksForGroups = random.Next(2) == 0;
        AsksForAges = random.Next(3) == 0;
    }

    public IReadOnlyList<NaiveWell> Wells { get; private set; }
    public ProductionCube Cube { get; private set; }
    public MonthWindow Window { get; }
    public bool AsksForGroups { get; }
    public bool AsksForAges { get; }

    public static Basin Of(int seed) => new(new Random(seed));

    /// <summary>The question of this draw; ages only where they are asked for.</summary>
    public MonthQuestion Question(bool withAges = true) =>
        new(WellSelection.Where(Cube, (b, s) => At(b, s).IsSelected), [.. Enum.GetValues<Quantity>()])
        {
            Window = Window,
            Groups = AsksForGroups ? WellGroups.By(Cube, Groups, (b, s) => At(b, s).Group) : null,
            Starts = withAges && AsksForAges ? WellStarts.By(Cube, (b, s) => At(b, s).Start) : null,
        };

    /// <summary>Every month the question is about, with the row it goes to and the place in it.</summary>
    public IEnumerable<(int Row, int Place, NaiveWell Well, Entry Entry)> Asked(bool withAges = true)
    {
        var ages = withAges && AsksForAges;
        return from well in Wells
            where well.IsSelected && (!AsksForGroups || well.Group >= 0) && (!ages || well.Start is not null)
            from entry in well.Entries
            where Window.Has(entry.Month)
            select (AsksForGroups ? well.Group : 0, entry.Month - (ages ? well.Start!.Value : 0), well, entry);
    }

    public void Note(Situations met)
    {
        var asked = Asked().ToList();
        var entries = asked.ConvertAll(a => a.Entry);
        met.Note("null", entries.Exists(e => e[Quantity.Oil] is null));
        met.Note("zero", entries.Exists(e => e[Quantity.Oil] == 0));
        met.Note("negative", entries.Exists(e => e[Quantity.Oil] < 0));
        met.Note("record of nothing", entries.Exists(e => e.Values.All(v => v is null)));
        met.Note(
            "gap",
            Wells.Any(w => w.Entries.Count > 0 && w.Entries.Count <= w.Entries[^1].Month - w.Entries[0].Month)
        );
        met.Note("well without a month", Wells.Any(w => w.Entries.Count == 0));
        met.Note("spread", entries.Exists(e => e.IsSpread));
        met.Note("empty group", AsksForGroups && asked.Select(a => a.Row).Distinct().Count() < Groups);
        met.Note("well without a group", AsksForGroups && Wells.Any(w => w is { IsSelected: true, Group: < 0 }));
        met.Note("nothing asked for", asked.Count == 0);
        met.Note("window that cuts a well", asked.Exists(a => a.Well.Entries.Any(e => !Window.Has(e.Month))));
        met.Note("month before the start", AsksForAges && asked.Exists(a => a.Place < 0));
        met.Note("well without a start", AsksForAges && Wells.Any(w => w is { IsSelected: true, Start: null }));
        met.Note("more than 64 months", asked.Exists(a => a.Well.Entries[^1].Month - a.Well.Entries[0].Month > 64));
        met.Note("more than 128 months", asked.Exists(a => a.Well.Entries[^1].Month - a.Well.Entries[0].Month > 128));
        met.Note("several blocks", Cube.Blocks.Count > 1);
        var columns = Cube.Blocks.SelectMany(b => Enum.GetValues<Quantity>().Select(q => b[q])).ToList();
        met.Note("column that nobody reported", columns.Contains(null));
        met.Note("whole numbers in 16 bits", columns.Exists(c => c is { Width: Width.Bits16, Scale: 0 }));
        met.Note("decimals in 16 bits", columns.Exists(c => c is { Width: Width.Bits16, Scale: > 0 }));
        met.Note("whole numbers in 32 bits", columns.Exists(c => c is { Width: Width.Bits32, Scale: 0 }));
        met.Note("decimals in 32 bits", columns.Exists(c => c is { Width: Width.Bits32, Scale: > 0 }));
        met.Note("few whole numbers beyond 16 bits", columns.Exists(c => c is { Upper: not null, Scale: 0 }));
        met.Note("few decimals beyond 16 bits", columns.Exists(c => c is { Upper: not null, Scale: > 0 }));
        met.Note("64 bits", columns.Exists(c => c is { Width: Width.Bits64 }));
    }

    /// <summary>Some wells replaced, put in or taken out, in the lists and in the cube.</summary>
    public void Change(Random random)
    {
        var styles = Enumerable.Range(0, Quantities.Count).Select(_ => random.Next(9)).ToArray();
        var changes = new List<WellChange>();
        // Sometimes all that a block has.
        var ids = random.Next(6) == 0 ? Cube.Blocks[random.Next(Cube.Blocks.Count)].Ids.ToArray() : [];
        foreach (var id in ids.Concat(Enumerable.Range(0, 5).Select(_ => random.Next(1, 130))).Distinct())
        {
            byId.Remove(id);
            var well = ids.Contains(id) || random.Next(3) == 0 ? null : AnyWell(random, id, styles);
            if (well is not null)
                byId[id] = well;
            changes.Add(new WellChange(id, well is null ? null : builder => Add(builder, well)));
        }

        (Wells, Cube) = ([.. byId.Values.OrderBy(w => w.Id)], Cube.With(changes));
    }

    public NaiveWell At(int block, int slot) => byId[Cube.Blocks[block].Ids[slot]];

    private static void Add(BlockBuilder builder, NaiveWell well)
    {
        builder.Add(new WellHeader(well.Id));
        foreach (var entry in well.Entries)
            builder.Add(entry.Month, entry.Values, entry.IsSpread);
    }

    private IEnumerable<Block> Cut(Random random)
    {
        var builder = new BlockBuilder();
        foreach (var well in Wells)
        {
            Add(builder, well);
            if (random.Next(8) == 0)
                yield return builder.Build();
        }

        yield return builder.Build();
    }

    private static int AnyMonth(Random random) => Begin + random.Next(-5, 170);

    private static NaiveWell AnyWell(Random random, int id, int[] styles)
    {
        var (first, length, holes) = (
            Begin + random.Next(60),
            random.Next(random.Next(5) == 0 ? 260 : 100),
            random.Next(4) * 15
        );
        var months = Enumerable.Range(first, random.Next(8) == 0 ? 0 : length).Where(_ => random.Next(100) >= holes);
        return new NaiveWell(
            id,
            [.. months.Select(m => AnyEntry(random, m, styles))],
            random.Next(-1, Groups),
            random.Next(5) == 0 ? null : first + random.Next(-2, 9),
            random.Next(4) > 0
        );
    }

    private static Entry AnyEntry(Random random, int month, int[] styles)
    {
        var isSilent = random.Next(20) == 0;
        var values = styles.Select(style => isSilent ? null : AnyValue(random, style)).ToArray();
        if (values[(int)Quantity.DaysOn] is { } days)
            values[(int)Quantity.DaysOn] = days == 0 ? 0 : random.Next(1, 311) / 10.0;
        return new Entry(month, values, random.Next(10) == 0);
    }

    private static double? AnyValue(Random random, int style) =>
        (style, random.Next(100)) switch
        {
            (0, _) or (_, < 15) => null,
            (7, 15) => random.Next(65_536, int.MaxValue),
            (7, 16) => -random.Next(1, int.MaxValue),
            (7, _) => random.Next(65_536),
            (8, 15) => random.Next(65_536, int.MaxValue) / 100.0,
            (8, _) => random.Next(65_536) / 100.0,
            (_, < 30) => 0,
            (_, < 36) => -random.Next(1, 900),
            (1 or 2, _) => random.Next(1, 60_000),
            (3, _) => random.Next(1, 60_000) / 100.0,
            (4, _) => random.Next(1, 60_000) / 64.0,
            (5, _) => random.Next(1, 60_000) / 3.0,
            _ => random.Next(1, 60_000) * 1e7,
        };
}
