using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Platform.Requests;

namespace ProductionAnalytics.Server.Data.Selection;

/// <summary>A part of a list, and how long the whole is where that was asked for.</summary>
internal sealed record Part<T>(long? Total, IReadOnlyList<T> Rows);

/// <summary>Which part of a list is asked for.</summary>
internal sealed record Paging(int Limit, int Skip, IReadOnlyList<object?>? Cursor, bool Count, ListOrder Order)
{
    public const int MostRows = 1_000;
    public const int MostSkipped = 10_000_000;

    public static IReadOnlyList<QueryParameter> Parameters(IEnumerable<string> sortable, string order) =>
        [
            new("limit", "Rows in the reply, 1 to 1,000.", ParameterKind.Integer) { Default = "100" },
            new("skip", "Rows to pass over, 0 to 10,000,000.", ParameterKind.Integer) { Default = "0" },
            new("cursor", "Goes on after the row that X-Next-Cursor named; not together with skip."),
            new("sort", $"Members, a minus for descending: {string.Join(", ", sortable)}. Default: {order}."),
            new("count", "false leaves X-Total-Count out.", ParameterKind.Flag) { Default = "true" },
            new("format", "csv for a table in place of JSON.") { OneOf = ["json", "csv"] },
        ];

    /// <param name="sortable">Members that may be sorted by, and their SQL.</param>
    /// <param name="otherwise">The order where none is asked for; its keys also make any other order unique.</param>
    public static Paging Read(
        QueryReader query,
        IReadOnlyDictionary<string, SortMember> sortable,
        params string[] otherwise
    )
    {
        var order = ReadOrder(query, sortable, otherwise);
        var cursor = query.Given("cursor") is { } text ? Selection.Cursor.Read(text, order, query.Errors) : null;
        var skip = query.Integer("skip", 0, 0, MostSkipped);
        if (cursor is not null && skip > 0)
            query.Errors.Range("skip", "Give skip or cursor, not both.");

        return new Paging(query.Integer("limit", 100, 1, MostRows), skip, cursor, query.Flag("count", true), order);
    }

    public string After(Sql sql) => Cursor is null ? "1 = 1" : Order.After(sql, Cursor);

    /// <summary>Says in the headers what the array cannot: how many there are, where it goes on, in which units.</summary>
    public void WriteHeaders<T>(
        HttpContext http,
        UnitSystem units,
        long? total,
        IReadOnlyList<T> rows,
        bool more,
        Func<T, string, JsonElement> keyOf
    )
    {
        var headers = http.Response.Headers;
        headers["X-Units"] = UnitHeader(units);
        if (total is not null)
            headers["X-Total-Count"] = total.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (!more)
            return;

        var cursor = Selection.Cursor.Write(Order, Order.Keys.Select(k => keyOf(rows[^1], k.Member)));
        headers["X-Next-Cursor"] = cursor;
        headers.Link = NextLink(http, "cursor", cursor);
    }

    public static string UnitHeader(UnitSystem units) =>
        $"oil={units.LiquidUnit()};gas={units.GasUnit()};water={units.LiquidUnit()}";

    /// <summary>The same question again, from further down.</summary>
    public static string NextLink(HttpContext http, string parameter, string value)
    {
        var query = http
            .Request.Query.Where(q => q.Key is not ("skip" or "cursor"))
            .SelectMany(q => q.Value, (q, given) => KeyValuePair.Create(q.Key, given))
            .Append(KeyValuePair.Create(parameter, (string?)value));
        return $"<{QueryHelpers.AddQueryString(http.Request.Path.Value!, query)}>; rel=\"next\"";
    }

    private static ListOrder ReadOrder(
        QueryReader query,
        IReadOnlyDictionary<string, SortMember> sortable,
        string[] otherwise
    )
    {
        var keys = new List<OrderKey>();
        foreach (
            var part in (query.Given("sort") ?? "").Split(
                ',',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        )
        {
            var member = part.TrimStart('-');
            if (!sortable.TryGetValue(member, out var expression))
                query.Errors.Malformed("sort", $"'{member}' is none of {string.Join(", ", sortable.Keys)}.");
            else if (keys.All(k => k.Member != member))
                keys.Add(new OrderKey(member, expression, part[0] == '-'));
        }

        keys.AddRange(
            otherwise
                .Where(o => keys.All(k => k.Member != o))
                .Select(o => new OrderKey(o, sortable[o], Descending: false))
        );
        return new ListOrder(keys);
    }
}
