using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Tests.Platform;

namespace ProductionAnalytics.Server.Tests.Exports;

/// <summary>Rows that no request can make, or not so many.</summary>
internal static class StoredDirectly
{
    /// <summary>A month as the server computes it, without the records that it is made of.</summary>
    public static Task GivenComputed(this TestApp app, long well, string month, double oil, string from) =>
        app.Store.Write(
            TestApp.Tester,
            TimeProvider.System,
            async scope =>
            {
                var insert = string.Create(
                    CultureInfo.InvariantCulture,
                    $"INSERT INTO production (well_id, period, date, oil_volume, derived, edited, version) VALUES ({well}, 1, '{month}', {oil}, '{from}', false, 1)"
                );
                scope.TouchHeaders([well]);
                return await scope.Db.Database.ExecuteSqlRawAsync(insert, TestApp.Ct);
            },
            TestApp.Ct
        );

    /// <summary>Daily records from 1990 on.</summary>
    public static Task Copy(this TestApp app, long well, int days) =>
        app.Execute(
            $"""
            INSERT INTO production (well_id, period, date, oil_volume, edited, version)
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {days})
            SELECT {well}, 0, {(
                app is PostgresApp ? "DATE '1990-01-01' + i" : "date('1990-01-01', i || ' days')"
            )}, i, false, 1 FROM n
            """
        );

    public static async Task Execute(this TestApp app, string sql)
    {
        await using var db = app.Store.Open();
        await db.Database.ExecuteSqlRawAsync(sql, TestApp.Ct);
    }
}
