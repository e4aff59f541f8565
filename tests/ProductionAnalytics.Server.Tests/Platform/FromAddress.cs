using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace ProductionAnalytics.Server.Tests.Platform;

/// <summary>In memory there is no network: a request comes from this machine, or from where the test says.</summary>
internal sealed class FromAddress : IStartupFilter
{
    public const string Header = "Test-Address";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (http, rest) =>
                {
                    http.Connection.RemoteIpAddress ??= IPAddress.Parse(
                        http.Request.Headers[Header].FirstOrDefault() ?? "127.0.0.1"
                    );
                    http.Request.Headers.Remove(Header);
                    return rest(http);
                }
            );
            next(app);
        };
}
