using ProductionAnalytics.Server.Data;

namespace ProductionAnalytics.Server.Ingest.Running;

/// <summary>An import that the store knows of and this process has claimed.</summary>
internal sealed record BegunImport(ImportOrder Order, Import Import, IReadOnlyList<ImportFile> Files, ImportClaim Claim)
    : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Claim.DisposeAsync();
}
