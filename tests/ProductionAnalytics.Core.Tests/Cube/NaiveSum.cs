namespace ProductionAnalytics.Core.Tests.Cube;

/// <summary>A sum added up one by one, and how far another way of adding may be from it.</summary>
internal readonly record struct NaiveSum(double? Value, double Size)
{
    public static NaiveSum Of(IEnumerable<double?> values)
    {
        var reported = values.OfType<double>().ToList();
        return new NaiveSum(reported.Count == 0 ? null : reported.Sum(), reported.Sum(Math.Abs));
    }

    /// <summary>Null exactly where null is wanted, else within 1e-9 of the sum of absolute values.</summary>
    public void ShouldBe(double? found, string what)
    {
        Assert.True(found is null == Value is null, $"{what}: {found} in place of {Value}");
        Assert.True(
            Value is null || Math.Abs(found!.Value - Value.Value) <= 1e-9 * Size,
            $"{what}: {found} in place of {Value}"
        );
    }
}
