using ProductionAnalytics.Core.Cube;

namespace ProductionAnalytics.Server.Data.Cubes;

/// <summary>The memory that is set aside for the cube.</summary>
internal sealed record CubeLimit(long Bytes)
{
    /// <summary>What a month and a well take at most, nearly: eight volumes in 32 bits; a header with its texts.</summary>
    private const long BytesOfMonth = 36;
    private const long BytesOfWell = 1_024;

    /// <summary>Before anything is read.</summary>
    public bool Allows(long wells, long months) => (wells * BytesOfWell) + (months * BytesOfMonth) <= Bytes;

    public bool Allows(ProductionCube cube) => (cube.Wells * BytesOfWell) + cube.Blocks.Sum(b => b.Bytes) <= Bytes;
}
