using ProductionAnalytics.Core.Spatial;

namespace ProductionAnalytics.Server.Features.Map;

/// <summary>
/// A layer of points, written as the Mapbox vector tile format 2.1 says: features name their keys and values by number,
/// and the layer lists both.
/// </summary>
internal sealed class TileLayer(string name)
{
    private const int Version = 15,
        Name = 1,
        Features = 2,
        Keys = 3,
        Values = 4,
        ExtentField = 5;

    private const int FeatureId = 1,
        FeatureTags = 2,
        FeatureType = 3,
        FeatureGeometry = 4;

    private const int TextValue = 1,
        NumberValue = 3,
        CountValue = 5;

    private const int Point = 1;
    private const int MoveToOnce = 9;

    private readonly ProtobufWriter features = new();
    private readonly ProtobufWriter feature = new();
    private readonly ProtobufWriter tags = new();
    private readonly ProtobufWriter geometry = new();
    private readonly Dictionary<string, int> keys = [];
    private readonly Dictionary<object, int> values = [];

    public void Begin(long? id)
    {
        feature.Clear();
        tags.Clear();
        if (id is not null)
            feature.Number(FeatureId, (ulong)id.Value);
    }

    public void Tag(string key, string? value) => Pair(key, value);

    public void Tag(string key, long value) => Pair(key, (ulong)value);

    /// <summary>A whole number is written as one: it takes fewer bytes and is the same to whoever reads it.</summary>
    public void Tag(string key, double? value) =>
        Pair(key, value is >= 0 and <= 1L << 53 && double.IsInteger(value.Value) ? (ulong)value.Value : (object?)value);

    public void End(int x, int y)
    {
        geometry.Clear();
        geometry.Raw(MoveToOnce);
        geometry.Raw((ulong)x << 1);
        geometry.Raw((ulong)y << 1);
        feature.Bytes(FeatureTags, tags.Written);
        feature.Number(FeatureType, Point);
        feature.Bytes(FeatureGeometry, geometry.Written);
        features.Bytes(Features, feature.Written);
    }

    /// <summary>The layer as a member of a tile; nothing where it has no feature.</summary>
    public byte[] ToArray()
    {
        if (features.Written.IsEmpty)
            return [];

        var layer = new ProtobufWriter();
        layer.Number(Version, 2);
        layer.Text(Name, name);
        layer.Raw(features.Written);
        foreach (var key in keys.Keys)
            layer.Text(Keys, key);
        foreach (var value in values.Keys)
            layer.Bytes(Values, Value(value));
        layer.Number(ExtentField, MapTile.Extent);

        const int TileLayers = 3;
        var tile = new ProtobufWriter();
        tile.Bytes(TileLayers, layer.Written);
        return tile.Written.ToArray();
    }

    private void Pair(string key, object? value)
    {
        if (value is null)
            return;

        tags.Raw((ulong)IndexOf(keys, key));
        tags.Raw((ulong)IndexOf(values, value));
    }

    private ReadOnlySpan<byte> Value(object value)
    {
        feature.Clear();
        if (value is string text)
            feature.Text(TextValue, text);
        else if (value is ulong count)
            feature.Number(CountValue, count);
        else
            feature.Double(NumberValue, (double)value);
        return feature.Written;
    }

    private static int IndexOf<T>(Dictionary<T, int> known, T wanted)
        where T : notnull
    {
        if (!known.TryGetValue(wanted, out var index))
            known[wanted] = index = known.Count;
        return index;
    }
}
