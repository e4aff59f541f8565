using System.Data.Common;

namespace ProductionAnalytics.Server.Data;

/// <summary>The server has a snapshot and no store, and was asked for what only a store has.</summary>
internal sealed class NoStoreException() : DbException(Detail)
{
    public const string Code = "store.read_only";

    public const string Detail =
        "This server shows a snapshot and has no store: records and single wells cannot be read here, and nothing can be changed.";
}
