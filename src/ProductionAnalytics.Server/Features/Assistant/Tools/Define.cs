using ProductionAnalytics.Core.Wells;

namespace ProductionAnalytics.Server.Features.Assistant.Tools;

internal sealed class Define(ToolDesk desk) : Tool<DefineArguments>
{
    public override string Name => "define";

    public override string Description =>
        "What a measure, a unit or a term of this product means: formula, unit, and what is done where something was not reported. Oil, gas, water, condensate, NGL, BOE, GOR, WOR, water cut, CGR, days on, rates, cumulative, first production, vintage, peak, status groups and more.";

    protected override async Task<ToolResult> Answer(DefineArguments arguments, CancellationToken ct)
    {
        var wanted = Plain(arguments.Term);
        var all = Definition.All(desk.BoeMcf);
        var found = wanted == "all" ? all : [.. all.Where(d => d.Names.Any(n => Plain(n) == wanted))];
        if (found.Count == 0)
            throw new ToolException(Unknown(arguments.Term, all));

        return new ToolResult(
            [new("term"), new("meaning"), new("formula"), new("unit"), new("missing")],
            [.. found.Select(d => (IReadOnlyList<object?>)[d.Names[0], d.Meaning, d.Formula, d.Unit, d.Missing])],
            found.Count,
            [],
            new Provenance(Name, arguments, null, null, null, await desk.Version(ct), null)
        );
    }

    /// <summary>Blanks, dashes and capitals do not matter.</summary>
    private static string Plain(string term) =>
        SearchText.Fold(term).Replace('_', ' ').Replace('-', ' ').Trim().TrimEnd('.', '?');

    private static string Unknown(string term, IReadOnlyList<Definition> all)
    {
        var nearest = Nearest.Of(Plain(term), all.SelectMany(d => d.Names));
        return nearest.Count > 0
            ? $"There is no definition of '{term}'. Near it: {string.Join(", ", nearest)}."
            : $"There is no definition of '{term}'. There are {string.Join(", ", all.Select(d => d.Names[0]))}.";
    }
}
