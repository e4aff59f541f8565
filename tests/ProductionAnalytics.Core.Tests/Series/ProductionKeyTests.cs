using CsCheck;
using ProductionAnalytics.Core.Series;

namespace ProductionAnalytics.Core.Tests.Series;

public sealed class ProductionKeyTests
{
    private static readonly Gen<ProductionKey> AnyKey = Gen.Select(
        Gen.Long[1, int.MaxValue],
        Gen.Enum<Period>(),
        Gen.Int[ProductionKey.Epoch.DayNumber, new DateOnly(2100, 12, 31).DayNumber],
        (well, period, day) => new ProductionKey(well, period, period.StartOf(DateOnly.FromDayNumber(day)))
    );

    /// <summary>1 · 2^22 + 1 · 2^20 + 80,353 days from 1800-01-01 to 2020-01-01.</summary>
    [Fact]
    public void An_id_by_hand() =>
        Assert.Equal(4_194_304 + 1_048_576 + 80_353, new ProductionKey(1, Period.Month, new DateOnly(2020, 1, 1)).Id);

    [Fact]
    public void An_id_leads_back_to_its_key() => AnyKey.Sample(key => ProductionKey.FromId(key.Id) == key);

    [Fact]
    public void Every_json_reader_keeps_an_id_whole() => AnyKey.Sample(key => key.Id < 1L << 53);

    [Fact]
    public void Two_keys_never_share_an_id() => Gen.Select(AnyKey, AnyKey).Sample((a, b) => a == b || a.Id != b.Id);

    [Fact]
    public void An_id_whose_date_is_inside_its_period_is_nobodys() =>
        Assert.Null(ProductionKey.FromId(new ProductionKey(1, Period.Month, new DateOnly(2020, 1, 1)).Id + 1));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(4_194_303)]
    [InlineData(long.MaxValue)]
    public void Numbers_that_are_no_ids_are_told_apart(long id) => Assert.Null(ProductionKey.FromId(id));
}
