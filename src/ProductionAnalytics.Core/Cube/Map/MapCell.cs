using System.Runtime.CompilerServices;
using ProductionAnalytics.Core.Spatial;
using ProductionAnalytics.Core.Wells;

namespace ProductionAnalytics.Core.Cube.Map;

/// <summary>The wells in a square of the map, added up.</summary>
public struct MapCell
{
    private long sumX;
    private long sumY;
    private GroupCounts groups;

    /// <summary>Its number among the squares of its size, in Morton order.</summary>
    public ulong Key { get; private init; }

    /// <summary>The first of its wells, by its place in the map.</summary>
    public int First { get; private init; }

    public int Count { get; private set; }

    public MapVolumes Volumes { get; private set; }

    /// <summary>The mean place.</summary>
    public readonly MapPoint Middle => new((uint)(sumX / Count), (uint)(sumY / Count));

    public readonly int CountOf(StatusGroup group) => groups[(int)group];

    internal static MapCell Of(ulong key, int first) =>
        new()
        {
            Key = key,
            First = first,
            Volumes = MapVolumes.None,
        };

    internal void Add(in MapWell well)
    {
        sumX += well.Place.X;
        sumY += well.Place.Y;
        groups[(int)well.StatusGroup]++;
        Count++;
        Volumes += well.Volumes;
    }

    internal void Add(in MapCell part)
    {
        sumX += part.sumX;
        sumY += part.sumY;
        for (var group = 0; group < GroupCounts.Length; group++)
            groups[group] += part.groups[group];
        Count += part.Count;
        Volumes += part.Volumes;
    }

    [InlineArray(Length)]
    private struct GroupCounts
    {
        public const int Length = 5;
        private int first;
    }
}
