using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ProductionAnalytics.Server.Data;

/// <summary>Failures of the store that pass or that an operator can mend, told apart from defects.</summary>
internal static class StoreFailure
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteFull = 13;
    private const int SqliteDisk = 10;

    /// <summary>What Unix calls ENOSPC.</summary>
    private const int NoSpaceLeft = 28;

    public static (string Code, string Detail)? Describe(Exception exception) =>
        Root(exception) switch
        {
            NoStoreException => (NoStoreException.Code, NoStoreException.Detail),
            SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked } => (
                "store.busy",
                "Another process is writing to the store; nothing was changed. Try again."
            ),
            SqliteException { SqliteErrorCode: SqliteFull } or IOException { HResult: NoSpaceLeft } => (
                "store.full",
                "The disk is full; nothing was changed."
            ),
            SqliteException { SqliteErrorCode: SqliteDisk } => (
                "store.disk",
                "The disk cannot be read or written: it is full, over its quota, or failing; nothing was changed."
            ),
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } => (
                "store.full",
                "The disk is full; nothing was changed."
            ),
            PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } => (
                "store.busy",
                "Another transaction holds the record; nothing was changed. Try again."
            ),
            PostgresException { SqlState: PostgresErrorCodes.UndefinedTable } => (
                "store.not_migrated",
                "The store has no tables yet; run 'dev/pa migrate'."
            ),
            PostgresException { IsTransient: true } or NpgsqlException { IsTransient: true } or TimeoutException => (
                "store.unreachable",
                "The database does not answer; nothing was changed. Try again."
            ),
            _ => null,
        };

    /// <summary>What SQLite itself would say, for writers of this process that waited in its queue.</summary>
    public static SqliteException Busy() => new("The writer queue did not move in time.", SqliteBusy);

    /// <summary>True where the same work may succeed when it is simply run again.</summary>
    public static bool IsWorthAnotherTry(Exception exception) =>
        Root(exception)
            is PostgresException
            {
                SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure
            };

    /// <summary>Others were writing for longer than a writer waits.</summary>
    public static bool IsBusy(Exception exception) => Describe(exception)?.Code == "store.busy";

    public static bool IsUniqueViolation(Exception exception) =>
        Root(exception)
            is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
                or SqliteException { SqliteExtendedErrorCode: 2067 or 1555 };

    /// <summary>The store said no, or nothing at all, however EF wraps it.</summary>
    public static bool IsOfStore(Exception exception) => Root(exception) is DbException;

    /// <summary>EF wraps what the driver says, also where nothing was to be changed.</summary>
    public static Exception Root(Exception exception) =>
        exception
            is Microsoft.EntityFrameworkCore.DbUpdateException { InnerException: { } }
                or InvalidOperationException { InnerException: DbException }
            ? exception.InnerException!
            : exception;
}
