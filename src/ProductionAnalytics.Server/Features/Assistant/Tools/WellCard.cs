using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Features.Wells;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

/// <summary>What is known of one well, a column each.</summary>
internal sealed class WellCard
{
    private readonly List<ToolColumn> columns = [];
    private readonly List<object?> cells = [];

    public IReadOnlyList<ToolColumn> Columns => columns;

    public IReadOnlyList<object?> Cells => cells;

    public void Add(string name, object? value, string? unit = null)
    {
        columns.Add(new ToolColumn(name, unit));
        cells.Add(value);
    }

    public void AddHeader(WellDetails well)
    {
        Add("well", well.Name);
        Add("well_id", well.Id);
        Add("api_number", well.ApiNumber);
        Add("dataset", well.Dataset);
        Add("entity_type", well.EntityType);
        Add("operator", well.Operator);
        Add("field", well.Field);
        Add("region", well.Region);
        Add("reservoir", well.Reservoir);
        Add("county", well.County);
        Add("state", well.State);
        Add("status", well.Status);
        Add("well_type", well.WellType);
        Add("spud_date", well.SpudDate);
        Add("completion_date", well.CompletionDate);
        Add("first_production", well.FirstProduction);
        Add("first_production_origin", well.FirstProductionOrigin);
        Add("last_production", well.LastProduction);
        Add("months_on", (long)well.MonthsOn, "months");
        Add("total_depth", well.TotalDepthFt, "ft");
        Add("lateral_length", well.LateralLengthFt, "ft");
        Add("water_depth", well.WaterDepthFt, "ft");
    }

    public void AddMonth(string name, DateOnly? month, PhaseVolumes volumes, double boeMcf)
    {
        Add($"{name}_month", month);
        AddVolumes(name, volumes, boeMcf);
    }

    public void AddVolumes(string name, PhaseVolumes volumes, double boeMcf)
    {
        Add($"{name}_oil", volumes.Oil, "bbl");
        Add($"{name}_gas", volumes.Gas, "Mcf");
        Add($"{name}_water", volumes.Water, "bbl");
        Add($"{name}_condensate", volumes.Condensate, "bbl");
        Add($"{name}_ngl", volumes.Ngl, "bbl");
        Add($"{name}_boe", volumes.Boe(boeMcf), "boe");
    }
}
