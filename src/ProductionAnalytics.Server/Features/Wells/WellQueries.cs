using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Selection;

namespace ProductionAnalytics.Server.Features.Wells;

internal static class WellQueries
{
    private const string More =
        "w.status_reported, w.crs, t.months_on, t.first_month, t.last_month, t.latest_oil, t.latest_gas, t.latest_water, t.peak_month";

    /// <summary>One well as the API shows it, or null.</summary>
    public static async Task<WellDetails?> Details(this AppDb db, long id, UnitSystem units, CancellationToken ct)
    {
        var sql = new Sql(db);
        sql.Add(
            $"SELECT {WellColumns.SelectList(Rows<WellReply>.Columns)}, {More} FROM {WellColumns.From} WHERE w.id = {sql.Value(id)}"
        );
        return (await sql.Read(row => Read(row, units), ct)).SingleOrDefault();
    }

    private static WellDetails Read(System.Data.Common.DbDataReader row, UnitSystem units)
    {
        var i = Rows<WellReply>.Columns.Count;
        return new WellDetails(Rows<WellReply>.Read(row).In(units))
        {
            StatusReported = row.Text(i),
            Crs = row.Text(i + 1),
            MonthsOn = row.IsDBNull(i + 2) ? 0 : row.GetInt32(i + 2),
            FirstMonth = row.Date(i + 3),
            LatestMonth = row.Date(i + 4),
            LatestOil = units.LiquidFromField(row.Number(i + 5)),
            LatestGas = units.GasFromField(row.Number(i + 6)),
            LatestWater = units.LiquidFromField(row.Number(i + 7)),
            PeakMonth = row.Date(i + 8),
            OilUnit = units.LiquidUnit(),
            GasUnit = units.GasUnit(),
            WaterUnit = units.LiquidUnit(),
        };
    }
}
