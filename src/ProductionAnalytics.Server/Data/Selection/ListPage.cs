using System.Globalization;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Data.Selection;

/// <summary>Which part of a short list is asked for: one that has a single order, and needs no cursor.</summary>
internal sealed record ListPage(int Limit, int Skip)
{
    /// <param name="rows">What the list has, for example Imports.</param>
    /// <param name="otherwise">What goes for a table, where that differs.</param>
    public static IReadOnlyList<QueryParameter> Parameters(string rows, string otherwise = "") =>
        [
            new("limit", $"{rows} in the reply, 1 to 1,000{otherwise}.", ParameterKind.Integer) { Default = "100" },
            new("skip", $"{rows} to pass over.", ParameterKind.Integer) { Default = "0" },
        ];

    /// <param name="isTable">A table has all rows, unless fewer are asked for.</param>
    public static ListPage Read(QueryReader query, bool isTable = false) =>
        new(
            query.Integer("limit", isTable ? int.MaxValue : 100, 1, isTable ? int.MaxValue : Paging.MostRows),
            query.Integer("skip", 0, 0, Paging.MostSkipped)
        );

    public IQueryable<T> Of<T>(IQueryable<T> all) => all.Skip(Skip).Take(Limit);

    /// <summary>Says in the headers how many there are, and where it goes on.</summary>
    public void WriteHeaders(HttpContext http, int total, int rows)
    {
        http.Response.Headers["X-Total-Count"] = total.ToString(CultureInfo.InvariantCulture);
        var next = Skip + rows;
        if (rows > 0 && next < total)
            http.Response.Headers.Link = Paging.NextLink(http, "skip", next.ToString(CultureInfo.InvariantCulture));
    }
}
