using ProductionAnalytics.Server.Data;
using ProductionAnalytics.Server.Data.Accounts;
using ProductionAnalytics.Server.Platform.Access;
using ProductionAnalytics.Server.Platform.Replies;

namespace ProductionAnalytics.Server.Platform.Tables;

/// <summary>Writes down who took what out.</summary>
internal static class ExportAudit
{
    private const int Tries = 4;
    private const int MostSubject = 1_000;

    public static async Task AuditExport(this Store store, HttpContext http, string noun)
    {
        var clock = http.RequestServices.GetRequiredService<TimeProvider>();
        var query = http.Request.QueryString.Value ?? "";
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await store.Write(
                    http.Actor(),
                    clock,
                    scope =>
                    {
                        scope.Audit(
                            noun == "wells" ? AuditAction.WellsExported : AuditAction.ProductionExported,
                            query.Length > MostSubject ? query[..MostSubject] : query,
                            note: Acceptable.TypeFor(http)
                        );
                        return Task.FromResult(true);
                    },
                    http.RequestAborted
                );
                return;
            }
            catch (Exception e) when (attempt < Tries && StoreFailure.IsBusy(e))
            {
                // An import is being merged; an export is worth waiting for it.
            }
        }
    }
}
