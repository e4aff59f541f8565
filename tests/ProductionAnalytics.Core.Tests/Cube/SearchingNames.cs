using CsCheck;
using ProductionAnalytics.Core.Cube;
using ProductionAnalytics.Core.Wells;

namespace ProductionAnalytics.Core.Tests.Cube;

/// <summary>What a search finds, against ranking each name and sorting all that answer.</summary>
public sealed class SearchingNames
{
    private static readonly string[] Pieces = ["a", "A1", "1", "-", "60", "ø", "😀", "b", "\uff21"];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1]
        .Array[1, 4]
        .Select(picks => string.Concat(picks.Select(i => Pieces[i])));

    private static readonly Gen<Well> AnyWell = Gen.Select(
        Text,
        Gen.Int[0, 9].Array[3].Select(string.Concat),
        Gen.Int[0, 3],
        Text,
        Text.Array[0, 2],
        (name, number, kind, company, aliases) =>
            new Well(name, kind == 0 ? null : number, kind == 1 ? null : company, aliases, IsShown: kind != 2)
    );

    private sealed record Well(string Name, string? Number, string? Operator, string[] Aliases, bool IsShown);

    [Fact]
    public void A_search_finds_the_best_names_first_and_counts_all()
    {
        var met = new Situations();
        Gen.Select(AnyWell.Array[1, 30], Text, Gen.Int[1, 12])
            .Sample(
                (wells, search, most) =>
                {
                    var cube = Built(wells);
                    var shown = WellSelection.Where(cube, (b, slot) => wells[cube.Blocks[b].Ids[slot] - 1].IsShown);
                    var wanted = SearchText.Fold(search);
                    var (count, best) = new NameSearch(cube, shown).Find(
                        wanted,
                        [wanted, wanted.Replace("-", "", StringComparison.Ordinal)],
                        most
                    );

                    var all = Ranked(wells, wanted);
                    Assert.Equal(all.Count, count);
                    Assert.Equal(all.Take(most).Select(f => f.Found), best);
                    met.Note("more than are sent", all.Count > most);
                    met.Note("nothing", all.Count == 0);
                    foreach (var (rank, found) in all)
                        met.Note($"{found.Kind} of rank {rank}", true);
                    met.Note("names alike", all.Exists(f => all.Exists(g => f != g && f.Found.Name == g.Found.Name)));
                    met.Note("an other name", wells.Any(w => w.Aliases.Contains(search)));
                    met.Note("a number with a dash", search.Contains('-') && all.Count > 0);
                },
                iter: 2_000
            );
        met.Report();
    }

    private static List<(int Rank, FoundName Found)> Ranked(Well[] wells, string wanted) =>
        [
            .. wells
                .Where(w => w.IsShown)
                .Select(w => w.Operator)
                .OfType<string>()
                .Distinct()
                .Select(name => (SearchRank.Of(name, wanted), new FoundName(WellTrait.Operator, name, null)))
                .Concat(wells.Select((well, i) => (RankOf(well, wanted), Found(well, i + 1))))
                .Where(f => f.Item1 is not null)
                .Select(f => (f.Item1!.Value, f.Item2))
                .OrderBy(f => f.Item1)
                .ThenBy(f => f.Item2.Kind == WellTrait.Name)
                .ThenBy(f => f.Item2.Name, CodePointOrder.Instance)
                .ThenBy(f => f.Item2.Id),
        ];

    private static FoundName Found(Well well, long id) => new(WellTrait.Name, well.Name, id);

    private static int? RankOf(Well well, string wanted)
    {
        var digits = wanted.Replace("-", "", StringComparison.Ordinal);
        var number = digits.Length > 0 && well.Number is { } api ? SearchRank.Of(api, digits) : null;
        return well.IsShown
            ? well
                .Aliases.Select(a => SearchRank.Of(a, wanted))
                .Append(SearchRank.Of(well.Name, wanted))
                .Append(number)
                .Min()
            : null;
    }

    private static ProductionCube Built(Well[] wells)
    {
        var (builder, blocks) = (new BlockBuilder(), new List<Block>());
        foreach (var (i, well) in wells.Index())
        {
            var values = new string?[WellHeader.Traits];
            values[(int)WellTrait.Name] = well.Name;
            values[(int)WellTrait.Operator] = well.Operator;
            var text = SearchText.Of(well.Name, well.Number, well.Operator, null, well.Aliases);
            builder.Add(new WellHeader(i + 1) { Values = values, SearchText = text });
            if (builder.Count == 7)
                blocks.Add(builder.Build());
        }

        return new ProductionCube([.. blocks, builder.Build()]);
    }
}
