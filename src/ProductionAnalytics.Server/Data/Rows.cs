using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;

namespace ProductionAnalytics.Server.Data;

/// <summary>Reads a result row into a record by position: the record's parameters are the columns, in their order.</summary>
internal static class Rows<T>
{
    private static readonly ConstructorInfo Constructor = typeof(T)
        .GetConstructors()
        .Single(c => c.GetParameters().Length > 0);

    /// <summary>The wire names of the columns, in order.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        .. Constructor.GetParameters().Select(p => JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name!)),
    ];

    /// <summary>The type of each column, by its wire name.</summary>
    public static readonly IReadOnlyDictionary<string, Type> Types = Constructor
        .GetParameters()
        .ToDictionary(p => JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name!), p => p.ParameterType);

    /// <summary>The wire names of the columns that a row may have no value for.</summary>
    public static readonly IReadOnlySet<string> Optional = Constructor
        .GetParameters()
        .Where(p => new NullabilityInfoContext().Create(p).ReadState == NullabilityState.Nullable)
        .Select(p => JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name!))
        .ToHashSet();

    /// <summary>Where a list may be ordered by the column, with the SQL that stands for it.</summary>
    public static Selection.SortMember SortMember(string column, string expression) =>
        new(expression, Types[column], Optional.Contains(column));

    public static readonly Func<DbDataReader, T> Read = Compile();

    private static Func<DbDataReader, T> Compile()
    {
        var row = Expression.Parameter(typeof(DbDataReader));
        var cells = Constructor.GetParameters().Select((p, i) => Cell(row, p.ParameterType, i));
        return Expression.Lambda<Func<DbDataReader, T>>(Expression.New(Constructor, cells), row).Compile();
    }

    private static ConditionalExpression Cell(ParameterExpression row, Type type, int i)
    {
        var index = Expression.Constant(i);
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        var value = Expression.Call(row, nameof(DbDataReader.GetFieldValue), [plain], index);
        return Expression.Condition(
            Expression.Call(row, nameof(DbDataReader.IsDBNull), null, index),
            Expression.Default(type),
            Expression.Convert(value, type)
        );
    }
}
