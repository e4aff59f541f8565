using ProductionAnalytics.Core.Wells;
using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Features.Wells;

/// <summary>Puts what was sent into a well, and keeps what was there.</summary>
internal static class WellChange
{
    public static void Apply(this WellInput input, Well well)
    {
        well.Name = input.Name!;
        well.EntityType = input.EntityType ?? Well.DefaultEntityType;
        well.ApiNumber = input.ApiNumber is null ? null : ApiNumber.Canonical(input.ApiNumber);
        (well.Latitude, well.Longitude) = (input.Latitude, input.Longitude);
        (well.Region, well.Country, well.State, well.County) = (input.Region, input.Country, input.State, input.County);
        (well.Basin, well.Field, well.Reservoir, well.Operator) = (
            input.Basin,
            input.Field,
            input.Reservoir,
            input.Operator
        );
        (well.Status, well.WellType) = (input.Status, input.WellType);
        (well.SpudDate, well.CompletionDate) = (input.SpudDate, input.CompletionDate);
        (well.TotalDepthFt, well.LateralLengthFt, well.WaterDepthFt) = (
            input.TotalDepthFt,
            input.LateralLengthFt,
            input.WaterDepthFt
        );
        well.FirstProductionReported = input.FirstProduction;
        well.Index();
    }

    /// <summary>Keeps the state before a change and counts the change. Later imports leave what a person changed alone.</summary>
    public static void Replace(this WriteScope scope, Well well, string before, IEnumerable<string> changed)
    {
        scope.Db.Add(
            new WellHistory
            {
                WellId = well.Id,
                Version = well.Version,
                Snapshot = before,
                ImportId = well.ImportId,
                ChangedBy = well.ChangedBy,
                ChangedAt = well.ChangedAt,
            }
        );
        var edited = (well.EditedMembers ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Union(changed);
        well.EditedMembers = string.Join(',', edited.Order(StringComparer.Ordinal));
        well.ImportId = null;
        well.ChangedBy = scope.Author;
        well.ChangedAt = scope.Now;
        well.Version++;
    }
}
