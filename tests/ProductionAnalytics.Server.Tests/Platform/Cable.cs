using System.Net;
using System.Net.Sockets;

namespace ProductionAnalytics.Server.Tests.Platform;

/// <summary>What lies between a program and its database server, and can be pulled out and put in again.</summary>
internal sealed class Cable(string host, int port) : IDisposable
{
    private readonly List<TcpClient> ends = [];
    private TcpListener? listener;

    /// <summary>Where the near end is; it stays the same.</summary>
    public int Port { get; private set; }

    public void PutIn()
    {
        listener = new TcpListener(IPAddress.Loopback, Port);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = Accept(listener);
    }

    public void PullOut()
    {
        listener?.Dispose();
        lock (ends)
        {
            foreach (var end in ends)
                end.Dispose();
            ends.Clear();
        }
    }

    public void Dispose() => PullOut();

    private async Task Accept(TcpListener at)
    {
        try
        {
            while (true)
                _ = Join(await at.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It was pulled out.
        }
    }

    private async Task Join(TcpClient near)
    {
        var far = new TcpClient();
        lock (ends)
            ends.AddRange([near, far]);
        try
        {
            await far.ConnectAsync(host, port);
            await Task.WhenAny(Copy(near, far), Copy(far, near));
        }
        catch (Exception e) when (e is SocketException or IOException or ObjectDisposedException)
        {
            // One end has gone; the other goes with it.
        }
        finally
        {
            near.Dispose();
            far.Dispose();
        }
    }

    private static Task Copy(TcpClient from, TcpClient to) => from.GetStream().CopyToAsync(to.GetStream());
}
