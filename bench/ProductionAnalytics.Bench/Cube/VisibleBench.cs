using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using ProductionAnalytics.Bench.Http;
using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Data.Cubes;

namespace ProductionAnalytics.Bench.Cube;

/// <summary>From the commit of one changed record to the cube that a question gets and that has it, on the same server.</summary>
internal static class VisibleBench
{
    private const int WarmUp = 50;
    private const int Changes = 200;

    public static async Task Run(Results results, CancellationToken ct)
    {
        foreach (var postgres in new[] { false, true })
        {
            await using var store = await BenchStore.Create(postgres, ct);
            await HttpBench.Load(store, ct);
            using var keeper = new CubeKeeper(store.Store, store.Store.Settings, NullLogger<CubeKeeper>.Instance);
            await keeper.CatchUp(ct);
            await keeper.StartAsync(ct);
            while (store.Store.Follower is null)
                await Task.Yield();
            var (visible, writing) = await Change(store.Store, keeper, ct);
            await keeper.StopAsync(ct);

            var settings = new { changes = Changes, well_months = 376_660 };
            var engine = postgres ? "postgres" : "sqlite";
            results.AddTimes("cube", $"visible, {engine}", visible, settings);
            results.AddTimes("cube", $"writing it, {engine}", writing, settings);
        }
    }

    private static async Task<(List<double> Visible, List<double> Writing)> Change(
        Store store,
        CubeKeeper keeper,
        CancellationToken ct
    )
    {
        var (visible, writing) = (new List<double>(), new List<double>());
        foreach (var (i, (id, month)) in Months((await keeper.Fresh(ct))!.Cube).Take(WarmUp + Changes).Index())
        {
            var begin = TimeProvider.System.GetTimestamp();
            await Write(store, id, month, oil: i + 0.5, ct);
            var committed = TimeProvider.System.GetTimestamp();
            var cube = (await keeper.Fresh(ct))!.Cube;
            var seen = TimeProvider.System.GetTimestamp();

            var (block, slot) = cube.Find(id)!.Value;
            if (cube.Blocks[block].Value(slot, Quantity.Oil, month) != i + 0.5)
                throw new InvalidOperationException($"The change of well {id} is not in the cube.");
            if (i < WarmUp)
                continue;

            writing.Add(TimeProvider.System.GetElapsedTime(begin, committed).TotalMilliseconds);
            visible.Add(TimeProvider.System.GetElapsedTime(committed, seen).TotalMilliseconds);
        }

        return (visible, writing);
    }

    /// <summary>The last month of wells all over the cube.</summary>
    private static IEnumerable<(long Id, int Month)> Months(ProductionCube cube) =>
        from slot in Enumerable.Range(0, BlockBuilder.Wells)
        from block in cube.Blocks
        where slot < block.Wells && block.Months(slot) is not null
        select ((long)block.Ids[slot], block.Months(slot)!.Value.Last);

    private static Task<bool> Write(Store store, long id, int month, double oil, CancellationToken ct) =>
        store.Write(
            Actor.Cli,
            TimeProvider.System,
            async scope =>
            {
                var date = MonthNumber.Start(month);
                await scope
                    .Db.Production.Where(p => p.WellId == id && p.Date == date && p.Period == Period.Month)
                    .ExecuteUpdateAsync(p => p.SetProperty(r => r.OilVolume, oil), ct);
                scope.TouchProduction([id], "bsee");
                return true;
            },
            ct
        );
}
