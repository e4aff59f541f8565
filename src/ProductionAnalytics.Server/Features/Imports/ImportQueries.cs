using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ProductionAnalytics.Core.Units;
using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Platform.Replies;

namespace ProductionAnalytics.Server.Features.Imports;

internal static class ImportQueries
{
    public static async Task<ImportReply?> Import(this AppDb db, long id, UnitSystem units, CancellationToken ct) =>
        (await db.Imports(db.Imports.Where(i => i.Id == id), units, ct)).SingleOrDefault();

    /// <summary>Newest first.</summary>
    public static async Task<List<ImportReply>> Imports(
        this AppDb db,
        IQueryable<Import> which,
        UnitSystem units,
        CancellationToken ct
    )
    {
        var imports = await which.OrderByDescending(i => i.Id).ToListAsync(ct);
        var ids = imports.ConvertAll(i => i.Id);
        var files = await db.ImportFiles.Where(f => ids.Contains(f.ImportId)).OrderBy(f => f.Number).ToListAsync(ct);
        return imports.ConvertAll(i => ImportReply.Of(i, files.FindAll(f => f.ImportId == i.Id), units));
    }

    public static ProblemHttpResult Unknown(long id) =>
        Problem.NotFound("import.unknown", $"No import has the id {id}.");
}
