namespace ProductionAnalytics.Server.Platform.Replies;

/// <summary>Files that are sent while they are made.</summary>
internal static class HalfWritten
{
    /// <summary>
    /// What fails after the first byte breaks the connection, so that half a file is never taken for a whole one; before
    /// it, it is a problem document like any other.
    /// </summary>
    public static async Task IsBrokenOff(HttpContext http, Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (Exception) when (http.Response.HasStarted)
        {
            // Too late for a problem document, whatever it was.
            http.Abort();
            throw;
        }
    }
}
