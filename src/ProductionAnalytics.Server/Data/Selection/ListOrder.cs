namespace ProductionAnalytics.Server.Data.Selection;

/// <summary>A member that a list can be ordered by: its SQL, the type of its values and whether a row may have none.</summary>
internal sealed record SortMember(string Expression, Type Type, bool Optional);

/// <summary>One key of an order. Rows without a value come last, whichever way.</summary>
internal sealed record OrderKey(string Member, SortMember By, bool Descending)
{
    /// <summary>Where there always is a value, "nulls last" would only keep an engine from reading an index backwards.</summary>
    public string Sql => $"{By.Expression} {(Descending ? "DESC" : "ASC")}{(By.Optional ? " NULLS LAST" : "")}";
}

/// <summary>A complete order: its last keys make it unique, so that paging neither repeats nor skips.</summary>
internal sealed record ListOrder(IReadOnlyList<OrderKey> Keys)
{
    public string Sql => string.Join(", ", Keys.Select(k => k.Sql));

    /// <summary>The order as it is written in an address.</summary>
    public string Name => string.Join(',', Keys.Select(k => k.Descending ? $"-{k.Member}" : k.Member));

    /// <summary>The rows after the one with these key values.</summary>
    public string After(Sql sql, IReadOnlyList<object?> values)
    {
        var any = new List<string>();
        for (var i = 0; i < Keys.Count; i++)
        {
            var same = Enumerable.Range(0, i).Select(k => Equal(sql, Keys[k], values[k]));
            if (Beyond(sql, Keys[i], values[i]) is { } beyond)
                any.Add($"({string.Join(" AND ", same.Append(beyond))})");
        }

        return any.Count == 0 ? "1 = 0" : $"({string.Join(" OR ", any)})";
    }

    private static string Equal(Sql sql, OrderKey key, object? value) =>
        value is null ? $"{key.By.Expression} IS NULL" : $"{key.By.Expression} = {sql.Value(value)}";

    /// <summary>Null where nothing comes after: the rows without a value are the last.</summary>
    private static string? Beyond(Sql sql, OrderKey key, object? value) =>
        value is null
            ? null
            : $"({key.By.Expression} {(key.Descending ? "<" : ">")} {sql.Value(value)}{(key.By.Optional ? $" OR {key.By.Expression} IS NULL" : "")})";
}
