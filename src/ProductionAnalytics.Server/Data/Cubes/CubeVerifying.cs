using System.Globalization;
using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Core.Units;

namespace ProductionAnalytics.Server.Data.Cubes;

/// <summary>Holds a cube against the store that it was read from, well by well.</summary>
internal static class CubeVerifying
{
    private const double Tolerance = 1e-9;

    /// <summary>What differs, a sentence each.</summary>
    /// <param name="db">A snapshot of the version that the cube is of.</param>
    public static async Task<IReadOnlyList<string>> Differences(AppDb db, StoreCube cube, CancellationToken ct)
    {
        var stored = (await Stored(db, ct)).ToDictionary(w => w.Id);
        var kept = Kept(cube.Cube, ct).ToDictionary(w => w.Id);
        return
        [
            .. stored.Keys.Except(kept.Keys).Order().Select(id => $"Well {id} is in the store and not in the cube."),
            .. kept.Keys.Except(stored.Keys).Order().Select(id => $"Well {id} is in the cube and not in the store."),
            .. stored
                .Values.Where(s => kept.TryGetValue(s.Id, out var k) && !s.IsLike(k))
                .OrderBy(s => s.Id)
                .Select(s => $"Well {s.Id}: {s.Shown} in the store, {kept[s.Id].Shown} in the cube."),
        ];
    }

    private static Task<List<WellFigures>> Stored(AppDb db, CancellationToken ct) =>
        new Sql(db)
            .Add(
                """
                SELECT w.id, w.name, w.region, w.longitude, w.latitude, coalesce(a.months, 0), a.oil, a.gas, a.water, a.condensate, a.ngl,
                    a.size
                FROM wells w LEFT JOIN (
                    SELECT p.well_id, count(*) AS months, sum(p.oil_volume) AS oil, sum(p.gas_volume) AS gas, sum(p.water_volume) AS water,
                        sum(p.condensate_volume) AS condensate, sum(p.ngl_volume) AS ngl,
                        sum(abs(coalesce(p.oil_volume, 0)) + abs(coalesce(p.gas_volume, 0)) + abs(coalesce(p.water_volume, 0))
                            + abs(coalesce(p.condensate_volume, 0)) + abs(coalesce(p.ngl_volume, 0))) AS size
                    FROM production p WHERE p.period = 1 GROUP BY p.well_id) a ON a.well_id = w.id
                """
            )
            .Read(
                r => new WellFigures(
                    r.GetInt64(0),
                    $"{r.GetString(1)}, {r.Text(2)}, {r.Number(3):R} {r.Number(4):R}",
                    r.GetInt64(5),
                    new PhaseVolumes(r.Number(6), r.Number(7), r.Number(8), r.Number(9), r.Number(10)),
                    r.Number(11) ?? 0
                ),
                ct
            );

    private static IEnumerable<WellFigures> Kept(ProductionCube cube, CancellationToken ct)
    {
        var wells = new List<(int Block, int Slot)>();
        var groups = WellGroups.By(
            cube,
            cube.Wells,
            (block, slot) =>
            {
                wells.Add((block, slot));
                return wells.Count - 1;
            }
        );
        var totals = WindowTotals.Of(
            cube,
            new MonthQuestion(WellSelection.All(cube), Quantities.Phases) { Groups = groups with { AreApart = true } },
            ct
        );
        for (var row = 0; row < wells.Count; row++)
        {
            var ((b, slot), at) = (wells[row], row);
            var (block, header) = (cube.Blocks[b], cube.Blocks[b].Header(slot));
            yield return new WellFigures(
                header.Id,
                $"{header[WellTrait.Name]}, {header[WellTrait.Region]}, {header.Place?.Longitude:R} {header.Place?.Latitude:R}",
                block.CountRecords(slot),
                new PhaseVolumes(Sum(0), Sum(1), Sum(2), Sum(3), Sum(4)),
                0
            );

            double? Sum(int quantity) => totals.Sum(at, quantity);
        }
    }

    /// <param name="Size">The sum of absolute volumes, by which differences are judged.</param>
    private sealed record WellFigures(long Id, string Header, long Months, PhaseVolumes Volumes, double Size)
    {
        public string Shown => string.Create(CultureInfo.InvariantCulture, $"{Header}, {Months} months, {Volumes}");

        public bool IsLike(WellFigures other) =>
            Header == other.Header
            && Months == other.Months
            && IsNear(Volumes.Oil, other.Volumes.Oil)
            && IsNear(Volumes.Gas, other.Volumes.Gas)
            && IsNear(Volumes.Water, other.Volumes.Water)
            && IsNear(Volumes.Condensate, other.Volumes.Condensate)
            && IsNear(Volumes.Ngl, other.Volumes.Ngl);

        private bool IsNear(double? a, double? b) =>
            a is null == b is null && (a is null || Math.Abs(a.Value - b!.Value) <= Tolerance * Size);
    }
}
