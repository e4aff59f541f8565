using System.Text.Json;
using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Ingest.Reading;

/// <summary>Names change from one edition of a source to the next: the newest is the well's, the older ones stay findable.</summary>
internal static class OtherNames
{
    /// <param name="isNewest">Whether the source's name is newer than, or of the same month as, the one that the well has.</param>
    public static void Apply(SourceWell source, Well well, bool isNewest)
    {
        var names = new SortedSet<string>(Known(well), StringComparer.Ordinal);
        names.UnionWith(source.Aliases);
        if (source.Name is not null)
            names.Add(source.Name);
        if (well.Id != 0 && !IsEdited(well))
            names.Add(well.Name);

        if (source.Name is not null && (isNewest || well.Id == 0))
            well.Name = source.Name;
        names.Remove(well.Name);
        well.Aliases = names.Count == 0 ? null : JsonSerializer.Serialize(names);
    }

    private static List<string> Known(Well well) =>
        well.Aliases is null ? [] : JsonSerializer.Deserialize<List<string>>(well.Aliases)!;

    /// <summary>A name that a person gave is not one of the source's.</summary>
    private static bool IsEdited(Well well) => (well.EditedMembers ?? "").Split(',').Contains("name");
}
