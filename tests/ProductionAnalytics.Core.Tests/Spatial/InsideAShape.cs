using CsCheck;
using ProductionAnalytics.Core.Spatial;

namespace ProductionAnalytics.Core.Tests.Spatial;

/// <summary>Which places are in a box, a circle and a polygon.</summary>
public sealed class InsideAShape
{
    /// <summary>Half degrees, so that edges often pass through places exactly.</summary>
    private static readonly Gen<(int X, int Y)> AnyPlace = Gen.Select(Gen.Int[-8, 8], Gen.Int[-8, 8]);

    private static readonly int[] Shifts = [-179, -7, 0, 178];

    [Theory]
    [InlineData(-90, 27, true)]
    [InlineData(-89, 28, true)]
    [InlineData(-90, 28, true)]
    [InlineData(-90.000001, 27.5, false)]
    [InlineData(-89.5, 28.000001, false)]
    public void A_box_has_its_edges_and_corners(double longitude, double latitude, bool inside) =>
        Assert.Equal(inside, new Box(-90, 27, -89, 28).Contains(new Position(longitude, latitude)));

    [Theory]
    [InlineData(175, true)]
    [InlineData(-175, true)]
    [InlineData(180, true)]
    [InlineData(-180, true)]
    [InlineData(0, false)]
    [InlineData(169, false)]
    [InlineData(-169, false)]
    public void A_box_whose_west_is_beyond_its_east_crosses_the_antimeridian(double longitude, bool inside)
    {
        Assert.Equal(inside, new Box(170, -10, -170, 10).Contains(new Position(longitude, 0)));
        Assert.Equal(inside, Ring((170, -10), (-170, -10), (-170, 10), (170, 10)).Contains(new Position(longitude, 0)));
    }

    [Fact]
    public void The_antimeridian_has_two_names()
    {
        Assert.True(new Box(170, 0, 180, 1).Contains(new Position(-180, 0)));
        Assert.True(new Box(-180, 0, -170, 1).Contains(new Position(180, 0)));
        Assert.True(Ring((170, 0), (180, 0), (180, 1), (170, 1)).Contains(new Position(-180, 0.5)));
    }

    /// <summary>A quarter of the equator: 6,371.0088 · π / 2 km.</summary>
    [Fact]
    public void A_distance_by_hand() =>
        Assert.Equal(10_007.557, Circle.Distance(new Position(-30, 0), new Position(60, 0)), 1e-3);

    [Fact]
    public void A_circle_reaches_over_the_antimeridian_and_over_a_pole()
    {
        Assert.True(new Circle(new Position(179.9, 0), 30).Contains(new Position(-179.9, 0)));
        Assert.True(new Circle(new Position(0, 89.9), 30).Contains(new Position(180, 89.9)));
        Assert.True(new Circle(new Position(0, 0), 20_020).Contains(new Position(180, 0)));
    }

    /// <summary>Against the angle between two vectors from the centre of the earth.</summary>
    [Fact]
    public void A_distance_is_the_angle_between_two_directions() =>
        Gen.Select(Gen.Double[-180, 180], Gen.Double[-90, 90], Gen.Double[-180, 180], Gen.Double[-90, 90])
            .Sample(
                (x1, y1, x2, y2) =>
                {
                    var (a, b) = (Direction(x1, y1), Direction(x2, y2));
                    var cross = (
                        X: (a.Y * b.Z) - (a.Z * b.Y),
                        Y: (a.Z * b.X) - (a.X * b.Z),
                        Z: (a.X * b.Y) - (a.Y * b.X)
                    );
                    var angle = Math.Atan2(
                        Math.Sqrt((cross.X * cross.X) + (cross.Y * cross.Y) + (cross.Z * cross.Z)),
                        (a.X * b.X) + (a.Y * b.Y) + (a.Z * b.Z)
                    );
                    return Math.Abs(Circle.Distance(new Position(x1, y1), new Position(x2, y2)) - (angle * 6_371.0088))
                        < 1e-3;
                }
            );

    [Fact]
    public void A_shape_has_no_place_outside_its_latitudes() =>
        Gen.Select(
                Gen.Double[-180, 180],
                Gen.Double[-90, 90],
                Gen.Double[1, 20_000],
                Gen.Double[-180, 180],
                Gen.Double[-90, 90]
            )
            .Sample(
                (x, y, km, px, py) =>
                {
                    var circle = new Circle(new Position(x, y), km);
                    var (south, north) = circle.Latitudes;
                    return !circle.Contains(new Position(px, py)) || (py >= south && py <= north);
                }
            );

    /// <summary>The slope goes through the place in decimals, and beside it in doubles.</summary>
    [Fact]
    public void A_place_on_an_edge_is_inside_whatever_doubles_make_of_it()
    {
        for (var i = 0; i <= 10; i++)
            Assert.True(
                Ring((-90, 27), (-89, 28), (-91, 29)).Contains(new Position(-90 + (i / 10.0), 27 + (i / 10.0))),
                $"{i}"
            );
    }

    [Fact]
    public void A_ring_within_a_ring_is_a_hole_and_its_edge_is_inside()
    {
        var shape = new Polygon([Square(4), Square(2)]);
        Assert.True(shape.Contains(new Position(3, 0)));
        Assert.True(shape.Contains(new Position(2, 0)));
        Assert.False(shape.Contains(new Position(1, 0)));
    }

    [Fact]
    public void A_ring_round_a_pole_has_the_pole_inside()
    {
        var arctic = Ring((-120, 70), (0, 70), (120, 70));
        Assert.True(arctic.Contains(new Position(33, 80)));
        Assert.True(arctic.Contains(new Position(-150, 70)));
        Assert.False(arctic.Contains(new Position(33, 60)));
        Assert.True(Ring((120, -70), (0, -70), (-120, -70)).Contains(new Position(180, -85)));
    }

    [Fact]
    public void The_whole_map_is_a_polygon()
    {
        var world = Ring((-180, -90), (180, -90), (180, 90), (-180, 90));
        foreach (var x in new[] { -180.0, -90, 0, 179.5, 180 })
            Assert.True(world.Contains(new Position(x, 45)));
    }

    /// <summary>Against whole-number arithmetic, which has no rounding; moved round the globe it stays what it is.</summary>
    [Fact]
    public void A_polygon_is_even_odd_with_its_edges()
    {
        var (edges, inside, outside) = (0, 0, 0);
        Gen.Select(AnyPlace.Array[3, 9], AnyPlace, Gen.Int[0, 3].Select(i => Shifts[i]))
            .Sample(
                (vertices, place, shift) =>
                {
                    var wanted = EvenOdd(vertices, place);
                    Interlocked.Increment(ref wanted == 0 ? ref edges : ref wanted > 0 ? ref inside : ref outside);
                    var shape = new Polygon([
                        [.. vertices.Select(v => At(v, shift))],
                    ]);
                    return shape.Contains(At(place, shift)) == wanted >= 0;
                },
                iter: 20_000
            );
        Assert.True(edges > 100 && inside > 100 && outside > 100, $"{edges} {inside} {outside}");
    }

    [Fact]
    public void The_box_around_places_has_them_all_and_is_no_wider_than_it_must()
    {
        Assert.Null(Box.Around([]));
        var pacific = Box.Around([new Position(175, 1), new Position(-175, 2)])!;
        Assert.Equal((175, 1, -175, 2), (pacific.West, pacific.South, pacific.East, pacific.North));
        Gen.Select(Gen.Double[-180, 180], Gen.Double[-90, 90])
            .Select((x, y) => new Position(x, y))
            .Array[1, 6]
            .Sample(places => places.All(Box.Around(places)!.Contains));
    }

    /// <summary>0 on an edge, 1 inside, -1 outside.</summary>
    private static int EvenOdd((int X, int Y)[] ring, (int X, int Y) p)
    {
        var inside = false;
        for (var i = 0; i < ring.Length; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Length]);
            var cross = ((b.X - a.X) * (p.Y - a.Y)) - ((b.Y - a.Y) * (p.X - a.X));
            if (
                cross == 0
                && Math.Min(a.X, b.X) <= p.X
                && p.X <= Math.Max(a.X, b.X)
                && Math.Min(a.Y, b.Y) <= p.Y
                && p.Y <= Math.Max(a.Y, b.Y)
            )
                return 0;
            if (a.Y > p.Y != b.Y > p.Y && cross > 0 == b.Y > a.Y)
                inside = !inside;
        }

        return inside ? 1 : -1;
    }

    private static Position At((int X, int Y) place, int shift)
    {
        var x = (place.X / 2.0) + shift;
        return new Position(
            x > 180 ? x - 360
                : x < -180 ? x + 360
                : x,
            place.Y / 2.0
        );
    }

    private static Polygon Ring(params (double X, double Y)[] places) =>
        new([
            [.. places.Select(p => new Position(p.X, p.Y))],
        ]);

    private static Position[] Square(double half) =>
        [new(-half, -half), new(half, -half), new(half, half), new(-half, half)];

    private static (double X, double Y, double Z) Direction(double x, double y)
    {
        var (lon, lat) = (x * Math.PI / 180, y * Math.PI / 180);
        return (Math.Cos(lat) * Math.Cos(lon), Math.Cos(lat) * Math.Sin(lon), Math.Sin(lat));
    }
}
