using System.Globalization;
using System.Text;
using ProductionAnalytics.Server.Platform.Settings;

namespace ProductionAnalytics.Server.Data;

/// <summary>One server for each SQLite file; a lock that the system drops when the process dies, however it dies.</summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream file;

    private StoreLock(FileStream file) => this.file = file;

    /// <exception cref="OperatorException">Another server has the folder, or it cannot be written.</exception>
    public static StoreLock Claim(AppSettings settings)
    {
        var path = Path.Combine(settings.DataDir, "server.lock");
        try
        {
            Directory.CreateDirectory(settings.DataDir);
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            file.SetLength(0);
            file.Write(Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
            file.Flush();
            return new StoreLock(file);
        }
        catch (UnauthorizedAccessException)
        {
            // The folder belongs to someone else.
            throw new OperatorException($"DATA_DIR is '{settings.DataDir}', which this user cannot write.");
        }
        catch (IOException)
        {
            // Another process holds the lock.
            throw new OperatorException(
                $"DATA_DIR is '{settings.DataDir}', which another server uses already; stop it or set another folder."
            );
        }
    }

    public void Dispose() => file.Dispose();
}
