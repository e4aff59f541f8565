using System.Globalization;
using CsCheck;
using ProductionAnalytics.Core.Spatial;
using ProductionAnalytics.Core.Wells;
using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Tests.Analytics.Naive;

/// <summary>One parameter of a filter, as it is sent and as it is meant.</summary>
/// <param name="Facet">The attribute that it filters by, if it does.</param>
internal sealed record Condition(string? Facet, string Query, Func<World, Well, bool> Holds)
{
    /// <summary>The vertices of a polygon, which can also be kept as a selection.</summary>
    public IReadOnlyList<Position>? Vertices { get; init; }
}

internal sealed record Filter(IReadOnlyList<Condition> Conditions, DateOnly? Start, DateOnly? End)
{
    public bool AsksForDemo =>
        Conditions.Any(c => c.Query.Contains($"dataset={Dataset.Demo}", StringComparison.Ordinal));

    public string Query =>
        string.Join(
            '&',
            Conditions
                .Select(c => c.Query)
                .Append(Start is null ? "" : $"start_date={Start:yyyy-MM-dd}")
                .Append(End is null ? "" : $"end_date={End:yyyy-MM-dd}")
                .Where(q => q.Length > 0)
        );

    public List<Well> Wells(World world, string? except = null) =>
        [
            .. world.Wells.Where(w =>
                (AsksForDemo || w.DatasetKey != Dataset.Demo || !world.HidesDemo)
                && Conditions.All(c => (c.Facet is not null && c.Facet == except) || c.Holds(world, w))
            ),
        ];

    /// <summary>Whether a month is inside the window, which is rounded out to intervals of some months.</summary>
    public bool HasMonth(DateOnly month, int length = 1) =>
        (Start is null || month >= Rounded(Start.Value, length)) && (End is null || Rounded(month, length) <= End);

    public static DateOnly Rounded(DateOnly date, int length) =>
        new(date.Year, ((date.Month - 1) / length * length) + 1, 1);
}

/// <summary>Draws filters; a shape often has the place of a well of the world for a vertex or on an edge.</summary>
internal static class AnyFilter
{
    private static readonly Gen<string[]> Values = AnyWorld
        .Of(
            "GC",
            "MC",
            "Shell",
            "BP",
            "Tahiti",
            "well",
            "field",
            "north",
            "demo",
            "manual",
            "2020",
            "2021",
            "(none)",
            "nobody"
        )
        .Array[1, 2];

    private static readonly string[] Attributes =
    [
        "region",
        "operator",
        "field",
        "entity_type",
        "dataset",
        "vintage",
        "status",
    ];

    private static readonly string[] Sources = [Dataset.Demo, "north", "south", "manual"];
    private static readonly string[] Texts = ["angs", "SHELL", "ø", "åsgard", "3", "a"];

    public static Gen<Filter> Of(World world, bool metric) =>
        Gen.Select(
            Condition(world, metric).Array[0, 3],
            Gen.Int[0, 3],
            Gen.Int[-3, 45],
            Gen.Int[0, 30],
            Gen.Int[1, 28],
            (conditions, kind, from, length, day) =>
            {
                var start = AnyWorld.Begin.AddMonths(from).AddDays(day - 1);
                return new Filter(
                    [.. conditions.OfType<Condition>().DistinctBy(c => c.Query.Split('=')[0])],
                    kind is 1 or 3 ? start : null,
                    kind is 2 or 3 ? start.AddMonths(length) : null
                );
            }
        );

    private static Gen<Condition> Condition(World world, bool metric) =>
        Gen.Select(
            Gen.Int[0, 11],
            Values,
            Gen.Int[0, Attributes.Length - 1],
            Gen.Select(Gen.Int[-10, 10], Gen.Int[-7, 7]).Array[3, 7],
            Gen.Int[0, world.Wells.Count - 1],
            Gen.Int[1, 1500],
            (kind, values, attribute, points, well, number) =>
                kind switch
                {
                    0 => Text(Texts[number % Texts.Length]),
                    1 => MinCum(number * 4, metric ? Sums.Barrel : 1),
                    2 => From(AnyWorld.Begin.AddMonths(number % 40)),
                    3 => Ids(world.Wells[well].Id, world.Wells[0].Id),
                    4 or 5 => Box(points),
                    6 or 7 => Polygon(points, world.Wells[well], number),
                    8 => Near(points[0], number),
                    9 => AnyOf("dataset", [Sources[number % Sources.Length]]),
                    _ => AnyOf(Attributes[attribute], values),
                }
        );

    private static Condition AnyOf(string name, string[] values) =>
        new(
            name,
            string.Join('&', values.Distinct().Select(v => $"{name}={Uri.EscapeDataString(v)}")),
            (world, well) => values.Contains(world.Attribute(well, name) ?? "(none)")
        );

    private static Condition Text(string text) =>
        new(
            null,
            $"q={Uri.EscapeDataString(text)}",
            (_, well) =>
                new[] { well.Name, well.Operator, well.Field }
                    .OfType<string>()
                    .Any(t => SearchText.Fold(t).Contains(SearchText.Fold(text), StringComparison.Ordinal))
        );

    private static Condition MinCum(double least, double unit) =>
        new(
            null,
            $"min_cum_oil={least.ToString(CultureInfo.InvariantCulture)}",
            (world, well) => Total.Of(world.MonthsOf(well).Select(m => m.Record.OilVolume)).Value * unit >= least
        );

    private static Condition From(DateOnly date) =>
        new(null, $"first_production_from={date:yyyy-MM-dd}", (world, well) => world.FirstProduction(well) >= date);

    private static Condition Ids(params long[] ids) =>
        new(null, string.Join('&', ids.Distinct().Select(i => $"well_id={i}")), (_, well) => ids.Contains(well.Id));

    private static Condition Box((int X, int Y)[] points)
    {
        var (x, y) = (points.Select(p => p.X).ToList(), points.Select(p => p.Y).ToList());
        var (west, east) = (Degrees(x.Min()), Degrees(x.Max()));
        var (south, north) = (y.Min() / 2.0, y.Max() / 2.0);
        return new Condition(
            null,
            Invariant($"bbox={west},{south},{east},{north}"),
            (_, well) =>
                well is { Latitude: { } latitude, Longitude: { } longitude }
                && latitude >= south
                && latitude <= north
                && Half(longitude) >= x.Min()
                && Half(longitude) <= x.Max()
        );
    }

    /// <summary>One vertex is the well's own place, or two lie at the same distance on both sides of it.</summary>
    private static Condition Polygon((int X, int Y)[] points, Well well, int number)
    {
        var vertices = points.ToList();
        if (well is { Latitude: { } latitude, Longitude: { } longitude })
        {
            var (x, y) = (Half(longitude), (int)(latitude * 2));
            var (dx, dy) = ((number % 5) - 2, (number % 3) - 1);
            vertices.Insert(1, (x + dx, y + dy));
            vertices.Insert(2, (x - dx, y - dy));
        }

        if (vertices.Distinct().Count() < 3)
            vertices.AddRange([(0, 0), (1, 0), (0, 1)]);
        var places = vertices.ConvertAll(v => new Position(Degrees(v.X), v.Y / 2.0));
        return new Condition(
            null,
            "polygon=" + string.Join(',', places.Select(p => Invariant($"{p.Longitude} {p.Latitude}"))),
            (_, w) => w is { Latitude: { } y, Longitude: { } x } && EvenOdd.Has(vertices, (Half(x), (int)(y * 2)))
        )
        {
            Vertices = places,
        };
    }

    private static Condition Near((int X, int Y) centre, int km) =>
        new(
            null,
            Invariant($"near={Degrees(centre.X)},{centre.Y / 2.0},{km}"),
            (_, well) =>
                well is { Latitude: { } y, Longitude: { } x }
                && Circle.Distance(new Position(Degrees(centre.X), centre.Y / 2.0), new Position(x, y)) <= km
        );

    /// <summary>Half degrees from the antimeridian to the east.</summary>
    private static int Half(double longitude) => (int)((longitude > 0 ? longitude - 180 : longitude + 180) * 2);

    private static double Degrees(int half) => half < 0 ? (half / 2.0) + 180 : (half / 2.0) - 180;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Whether a place is inside a ring or on its edge, in whole numbers.</summary>
internal static class EvenOdd
{
    public static bool Has(List<(int X, int Y)> ring, (int X, int Y) p)
    {
        var inside = false;
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            if (IsOn(a, b, p))
                return true;
            var cross = ((b.X - a.X) * (p.Y - a.Y)) - ((b.Y - a.Y) * (p.X - a.X));
            if (a.Y > p.Y != b.Y > p.Y && cross > 0 == b.Y > a.Y)
                inside = !inside;
        }

        return inside;
    }

    public static bool IsOn((int X, int Y) a, (int X, int Y) b, (int X, int Y) p) =>
        ((b.X - a.X) * (p.Y - a.Y)) == ((b.Y - a.Y) * (p.X - a.X))
        && Math.Min(a.X, b.X) <= p.X
        && p.X <= Math.Max(a.X, b.X)
        && Math.Min(a.Y, b.Y) <= p.Y
        && p.Y <= Math.Max(a.Y, b.Y);
}
