using System.Data.Common;
using Microsoft.AspNetCore.Http.HttpResults;
using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Analytics;

/// <summary>Who gained and who lost most between the latest month and an earlier one.</summary>
/// <param name="Month">The latest month, as the summary has it; null where none is inside the window.</param>
/// <param name="ComparedWith">The month before, or the same month a year before.</param>
/// <param name="Gains">The largest first; only changes above 0.</param>
/// <param name="Losses">The largest first; only changes below 0.</param>
/// <param name="OnlyBefore">How many reported the measure in the earlier month only. What they would have changed by nobody knows, so they are in no list.</param>
/// <param name="OnlyAfter">How many reported it in the later month only.</param>
public sealed record ProductionMovers(
    string Compare,
    string Measure,
    string By,
    DateOnly? Month,
    DateOnly? ComparedWith,
    IReadOnlyList<Mover> Gains,
    IReadOnlyList<Mover> Losses,
    long OnlyBefore,
    long OnlyAfter,
    IReadOnlyList<DateOnly> NewerIncompleteMonths,
    string OilUnit,
    string GasUnit,
    string WaterUnit,
    long WellsMatched,
    IReadOnlyList<string> Notes,
    long AsOfVersion
);

/// <param name="Key">The well's id or the attribute's value; null for wells without a value.</param>
public sealed record Mover(string? Key, string? Label, double Before, double After, double Change);

internal static class GetMovers
{
    public static async Task<Results<Ok<ProductionMovers>, ProblemHttpResult>> Handle(
        HttpContext http,
        Store store,
        CancellationToken ct
    )
    {
        var query = new QueryReader(http.Request);
        var filter = query.ReadFilter();
        var question = MoversQuestion.Read(query);
        if (query.Errors.Problem() is { } problem)
            return problem;

        var movers = await store.Read(
            query,
            filter,
            (db, wells) => Answer(db, wells, question, store.Settings.BoeMcf, ct),
            ct
        );
        return movers is null ? query.Errors.Problem()! : TypedResults.Ok(movers);
    }

    private sealed record Pair(string? Key, double? Before, double? After)
    {
        public double? Change => After - Before;
    }

    private static async Task<ProductionMovers> Answer(
        AppDb db,
        WellFilter filter,
        MoversQuestion question,
        double boeMcf,
        CancellationToken ct
    )
    {
        var sums = await MonthSums.Read(db, filter, ct);
        DateOnly? earlier = sums.Latest is { } month ? question.Earlier(month) : null;
        var pairs = sums.Latest is { } latest ? await Pairs(db, filter, question, latest, boeMcf, ct) : [];
        var gains = Largest(pairs, question.Top, 1);
        var losses = Largest(pairs, question.Top, -1);
        var labels = await AnalyticsSql.Labels(
            db,
            question.By,
            [.. gains.Concat(losses).Select(p => p.Key).OfType<string>()],
            ct
        );
        return new ProductionMovers(
            Wire.Name(question.Compare),
            Wire.Name(question.Measure),
            Wire.Name(question.By),
            sums.Latest,
            earlier,
            gains.ConvertAll(p => Shown(p, labels)),
            losses.ConvertAll(p => Shown(p, labels)),
            pairs.Count(p => p is { Before: not null, After: null }),
            pairs.Count(p => p is { Before: null, After: not null }),
            sums.NewerIncomplete,
            question.Units.LiquidUnit(),
            question.Units.GasUnit(),
            question.Units.LiquidUnit(),
            await AnalyticsSql.WellsMatched(db, filter, ct),
            await filter.Notes(db, ct),
            await db.CurrentVersion(ct)
        );
    }

    private static async Task<List<Pair>> Pairs(
        AppDb db,
        WellFilter filter,
        MoversQuestion question,
        DateOnly month,
        double boeMcf,
        CancellationToken ct
    )
    {
        var sql = new Sql(db);
        var key = AnalyticsSql.GroupKey(question.By, db.IsPostgres);
        var where =
            $"p.period = 1 AND p.date IN ({sql.Value(question.Earlier(month))}, {sql.Value(month)}) AND {filter.Where(sql)}";
        sql.Add(
            $"""
            SELECT {key}, {AnalyticsSql.Bucket(Period.Month, db.IsPostgres)}, {AnalyticsSql.SumOfPhases}
            FROM {ProductionRelations.WellByWell(db.IsPostgres, where, key)} WHERE {where} GROUP BY 1, 2
            """
        );
        var cells = await sql.Read(r => (Key: r.Text(0), Month: r.Date(1), Value: question.Of(Phases(r), boeMcf)), ct);
        return
        [
            .. cells
                .GroupBy(c => c.Key)
                .Select(g => new Pair(
                    g.Key,
                    g.SingleOrDefault(c => c.Month != month).Value,
                    g.SingleOrDefault(c => c.Month == month).Value
                )),
        ];
    }

    private static PhaseVolumes Phases(DbDataReader row) =>
        new(row.Number(2), row.Number(3), row.Number(4), row.Number(5), row.Number(6));

    private static List<Pair> Largest(List<Pair> pairs, int top, int sign) =>
        [
            .. pairs
                .Where(p => sign * p.Change > 0)
                .OrderByDescending(p => sign * p.Change)
                .ThenBy(p => p.Key is null)
                .ThenBy(p => p.Key, StringComparer.Ordinal)
                .Take(top),
        ];

    private static Mover Shown(Pair pair, Dictionary<string, string> labels) =>
        new(
            pair.Key,
            pair.Key is null ? null : labels.GetValueOrDefault(pair.Key),
            pair.Before!.Value,
            pair.After!.Value,
            pair.Change!.Value
        );
}
