using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace ProductionAnalytics.Server.Data.Cubes;

/// <summary>
/// Asks for the store's version on a connection that stays open, with a statement that is prepared: every answer waits
/// for it. A connection takes one question at a time.
/// </summary>
internal sealed class VersionReader(Store store) : IAsyncDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private AppDb? db;
    private DbCommand? ask;

    public async Task<long> Read()
    {
        await turn.WaitAsync();
        try
        {
            return await AskOnceMore();
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await turn.WaitAsync();
        await Close();
        turn.Release();
    }

    private async Task<long> AskOnceMore()
    {
        var isKept = ask is not null;
        try
        {
            return await Ask();
        }
        catch (Exception e) when (isKept && StoreWatch.Says(e))
        {
            // The connection may be older than the server at its other end.
            return await Ask();
        }
    }

    private async Task Close()
    {
        if (ask is not null)
            await ask.DisposeAsync();
        if (db is not null)
            await db.DisposeAsync();
        (ask, db) = (null, null);
    }

    private async Task<long> Ask()
    {
        try
        {
            ask ??= await Prepare();
            return Convert.ToInt64(await ask.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        }
        catch
        {
            await Close();
            throw;
        }
    }

    private async Task<DbCommand> Prepare()
    {
        db = store.Open();
        await db.Database.OpenConnectionAsync();
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = StoreVersions.Statement;
        await command.PrepareAsync();
        return command;
    }
}
