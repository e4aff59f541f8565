using CsCheck;
using ProductionAnalytics.Core.Spatial;

namespace ProductionAnalytics.Core.Tests.Spatial;

public sealed class MapTileTests
{
    private static readonly Gen<Position> Anywhere = Gen.Select(Gen.Double[-180, 180], Gen.Double[-90, 90])
        .Select((longitude, latitude) => new Position(longitude, latitude));

    /// <summary>Greenwich on the equator is the corner of four tiles and belongs to the south-eastern one.</summary>
    [Fact]
    public void The_middle_of_the_map_is_half_way()
    {
        Assert.Equal(new MapPoint(1u << 31, 1u << 31), MapPoint.Of(new Position(0, 0)));
        Assert.Equal([new MapTile(1, 1, 1)], Holding(MapPoint.Of(new Position(0, 0)), 1));
    }

    /// <summary>x = (lon + 180) / 360, y = (1 - ln(tan lat + sec lat) / π) / 2, worked in degrees for Houston at zoom 10.</summary>
    [Fact]
    public void A_town_is_in_the_tile_that_the_formula_says() =>
        Assert.Equal(
            [new MapTile(10, 240, 423)],
            Holding(MapPoint.Of(new Position(-95.3698, 29.7604)), 10, 230..250, 410..430)
        );

    [Theory]
    [InlineData(180, 0u)]
    [InlineData(-180, 0u)]
    public void The_two_names_of_the_date_line_are_one_place(double longitude, uint x) =>
        Assert.Equal(x, MapPoint.Of(new Position(longitude, 0)).X);

    [Theory]
    [InlineData(90, 0u)]
    [InlineData(86, 0u)]
    [InlineData(-86, uint.MaxValue)]
    [InlineData(-90, uint.MaxValue)]
    public void What_is_beyond_the_map_lies_on_its_edge(double latitude, uint y) =>
        Assert.Equal(y, MapPoint.Of(new Position(12, latitude)).Y);

    [Fact]
    public void Every_place_is_in_one_tile_of_a_zoom() =>
        Gen.Select(Anywhere, Gen.Int[0, 4]).Sample((place, zoom) => Holding(MapPoint.Of(place), zoom).Count == 1);

    [Fact]
    public void Tiles_of_a_zoom_follow_one_another_and_leave_nothing_out()
    {
        for (var zoom = 0; zoom <= 4; zoom++)
        {
            var ranges = All(zoom).Select(t => t.Orders).OrderBy(o => o.First).ToList();
            Assert.Equal(0UL, ranges[0].First);
            Assert.Equal(ulong.MaxValue, ranges[^1].Last);
            for (var i = 1; i < ranges.Count; i++)
                Assert.Equal(ranges[i - 1].Last + 1, ranges[i].First);
        }
    }

    [Fact]
    public void A_place_inside_its_tile_is_within_half_a_step_of_where_it_is() =>
        Gen.Select(Gen.Double[-180, 179.999], Gen.Double[-85, 85], Gen.Int[0, MapTile.MostZoom])
            .Sample(
                (longitude, latitude, zoom) =>
                {
                    var point = MapPoint.Of(new Position(longitude, latitude));
                    var tile = new MapTile(
                        zoom,
                        (int)((ulong)point.X << zoom >> 32),
                        (int)((ulong)point.Y << zoom >> 32)
                    );
                    var (x, _) = tile.Inside(point);
                    var back = ((tile.X + ((x + 0.5) / MapTile.Extent)) / Math.Pow(2, zoom) * 360) - 180;
                    var (first, last) = tile.Orders;
                    return Math.Abs(back - longitude) <= 360 / Math.Pow(2, zoom) / MapTile.Extent
                        && point.Order >= first
                        && point.Order <= last;
                }
            );

    [Theory]
    [InlineData(0, 0, 0, true)]
    [InlineData(20, 1_048_575, 1_048_575, true)]
    [InlineData(21, 0, 0, false)]
    [InlineData(-1, 0, 0, false)]
    [InlineData(3, 8, 0, false)]
    [InlineData(3, 0, -1, false)]
    public void A_tile_is_there_or_not(int zoom, int x, int y, bool there) =>
        Assert.Equal(there, new MapTile(zoom, x, y).Exists);

    private static List<MapTile> Holding(MapPoint point, int zoom) =>
        Holding(point, zoom, 0..(1 << zoom), 0..(1 << zoom));

    private static List<MapTile> Holding(MapPoint point, int zoom, Range columns, Range rows) =>
        [
            .. All(zoom, columns, rows)
                .Where(t => t.Orders is var (first, last) && point.Order >= first && point.Order <= last),
        ];

    private static IEnumerable<MapTile> All(int zoom) => All(zoom, 0..(1 << zoom), 0..(1 << zoom));

    private static IEnumerable<MapTile> All(int zoom, Range columns, Range rows) =>
        from x in Enumerable.Range(columns.Start.Value, columns.End.Value - columns.Start.Value)
        from y in Enumerable.Range(rows.Start.Value, rows.End.Value - rows.Start.Value)
        select new MapTile(zoom, x, y);
}
