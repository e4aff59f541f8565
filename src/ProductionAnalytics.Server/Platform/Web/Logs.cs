using ProductionAnalytics.Server.Platform.Settings;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace ProductionAnalytics.Server.Platform.Web;

/// <summary>Structured logs on standard output: lines for a person at a terminal, JSON for everything else.</summary>
internal static class Logs
{
    private const string ForPeople = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj} {TraceId}{NewLine}{Exception}";

    public static void AddLogs(this WebApplicationBuilder builder, AppSettings settings)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddSerilog(logs =>
        {
            logs.MinimumLevel.Is(settings.LogLevel)
                .Enrich.FromLogContext()
                .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                .MinimumLevel.Override("System", LogEventLevel.Warning)
                // Keys lie unencrypted in the store, as docs/security.md says; a warning at each start helps nobody.
                .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
                // The reply says why; whoever attacks should not fill the log.
                .MinimumLevel.Override("Microsoft.AspNetCore.Antiforgery", LogEventLevel.Error)
                // A start that fails ends in one sentence of its own.
                .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal);
            if (Console.IsOutputRedirected)
                logs.WriteTo.Console(new RenderedCompactJsonFormatter());
            else
                logs.WriteTo.Console(
                    outputTemplate: ForPeople,
                    formatProvider: System.Globalization.CultureInfo.InvariantCulture
                );
        });
    }

    public static void UseRequestLogs(this IApplicationBuilder app) =>
        app.UseSerilogRequestLogging(options =>
        {
            options.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} {Elapsed:0} ms";
            // As it was sent, so that a line break in a path does not begin a line of its own.
            options.GetMessageTemplateProperties = (http, _, elapsed, status) =>
                [
                    new LogEventProperty("RequestMethod", new ScalarValue(Uri.EscapeDataString(http.Request.Method))),
                    new LogEventProperty("RequestPath", new ScalarValue(http.Request.Path.ToUriComponent())),
                    new LogEventProperty("StatusCode", new ScalarValue(status)),
                    new LogEventProperty("Elapsed", new ScalarValue(elapsed)),
                ];
            options.GetLevel = (http, _, exception) =>
                exception is not null || http.Response.StatusCode >= 500 ? LogEventLevel.Error
                : http.Request.Path.StartsWithSegments("/health") ? LogEventLevel.Verbose
                : LogEventLevel.Information;
        });
}
