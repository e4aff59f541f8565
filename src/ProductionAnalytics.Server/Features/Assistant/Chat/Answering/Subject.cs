using System.Globalization;
using ProductionAnalytics.Server.Features.Assistant.Grammar;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Dates;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Intent;
using ProductionAnalytics.Server.Features.Assistant.Grammar.Names;
using ProductionAnalytics.Server.Features.Assistant.Tools;

namespace ProductionAnalytics.Server.Features.Assistant.Chat.Answering;

/// <summary>What an answer is about, in words: measure, wells, months.</summary>
internal static class Subject
{
    public static string Measure(string measure, string? basis) =>
        basis switch
        {
            null or "volume" => MeasureNames.Of(measure),
            "producing_day" => $"{MeasureNames.Of(measure)} per producing day",
            _ => $"{MeasureNames.Of(measure)} per calendar day",
        };

    /// <summary>" of Hess in GC": the wells meant, in words.</summary>
    public static string Wells(Frame frame)
    {
        var names = frame
            .Names.GroupBy(n => n.Kind)
            .Select(g => $"{Kind(g.Key)}{Sentences.And([.. g.Select(n => n.Shown)])}")
            .ToList();
        if (frame.Seen is not null)
            names.Insert(0, "what the page shows");
        if (frame.Started is { } started)
            names.Add($"wells with first production {Of(started)}");
        return names.Count == 0 ? "" : $" of {string.Join(", ", names)}";
    }

    private static string Kind(NameKind kind) =>
        kind switch
        {
            NameKind.WellType => "type ",
            NameKind.Status => "status ",
            _ => "",
        };

    /// <summary>" in 2024", or the months that the answer covers.</summary>
    public static string Months(Found found) =>
        found.Plan.Arguments is FindWellsArguments { CountBy: not null } ? ""
        : found.Frame.Windows is [var window] ? $" {Of(window)}"
        : found.Result.From.StartDate is { } start && found.Result.From.EndDate is { } end
            ? $" {Of(new Window(start, end))}"
        : "";

    public static string Of(Window window) =>
        window.Start is null || window.End is null ? window.Text : $"in {window.Text}";

    /// <summary>A step of a series: January 2024, Q3 2022, 2024, month 5.</summary>
    public static string Step(object? cell, string? interval) =>
        Cells.Date(cell) is { } day
            ? interval switch
            {
                "year" => day.Year.ToString(CultureInfo.InvariantCulture),
                "quarter" => string.Create(CultureInfo.InvariantCulture, $"Q{(day.Month + 2) / 3} {day.Year}"),
                _ => Window.Name(day),
            }
            : $"month {cell}";

    public static string Day(DateOnly day) =>
        day.Day == 1 ? Window.Name(day) : day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
