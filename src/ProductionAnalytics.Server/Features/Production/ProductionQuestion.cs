using ProductionAnalytics.Core.Series;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Features.Production;

/// <summary>Which records are meant: of which wells, in which months, of which period, computed months or not.</summary>
internal sealed record ProductionQuestion(WellFilter Filter, Period? Period, bool Derived)
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        .. FilterParameters.All,
        new("period", "Only records of this period.") { OneOf = ["day", "month", "quarter", "year"] },
        new("derived", "true also shows months that were computed from days, a quarter or a year.", ParameterKind.Flag)
        {
            Default = "false",
        },
    ];

    public static ProductionQuestion Read(QueryReader query) =>
        new(
            query.ReadFilter(),
            query.Given("period") is null ? null : query.OneOf("period", Core.Series.Period.Month),
            query.Flag("derived", false)
        );

    /// <summary>Where no month was computed there is none to leave out, and an index answers without the records.</summary>
    public async Task<ProductionQuestion> WithoutNeedlessConditions(AppDb db, CancellationToken ct)
    {
        if (Derived)
            return this;

        var sql = new Sql(db).Add(
            "SELECT count(*) FROM (SELECT 1 FROM production p WHERE (p.period <> 1 OR p.derived IS NOT NULL) AND p.derived IS NOT NULL LIMIT 1) computed"
        );
        return this with { Derived = await sql.Count(ct) == 0 };
    }

    /// <summary>The SQL over <c>production p</c> and the relations of a well.</summary>
    public string Where(Sql sql)
    {
        var reported = Derived ? "1 = 1" : "p.derived IS NULL";
        var only = Period is null ? "1 = 1" : $"p.period = {(int)Period}";
        return $"{reported} AND {only} AND {Filter.Window(sql)} AND {Filter.Where(sql)}";
    }
}
