using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ProductionAnalytics.Server.Platform.Settings;

/// <summary>Reads one variable at a time; an empty value means "not given".</summary>
internal sealed class SettingReader(IConfiguration configuration)
{
    public string Text(string name, string fallback) =>
        configuration[name]?.Trim() is { Length: > 0 } value ? value : fallback;

    public string Matching(string name, string fallback, Regex pattern, string wanted)
    {
        var value = Text(name, fallback);
        return pattern.IsMatch(value) ? value : throw Bad(name, value, wanted);
    }

    public double Number(string name, double fallback, double least, double most)
    {
        var value = Text(name, fallback.ToString(CultureInfo.InvariantCulture));
        var whole = least == Math.Floor(least) && most > 1_000;
        var wanted = $"a {(whole ? "whole number" : "number")} from {least:0.###} to {most:0}";
        if (
            !double.TryParse(
                value,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
            throw Bad(name, value, wanted);

        return number < least || number > most || (whole && number != Math.Floor(number))
            ? throw Bad(name, value, wanted)
            : number;
    }

    public bool Flag(string name) =>
        Text(name, "false").ToLowerInvariant() switch
        {
            "true" or "1" or "yes" => true,
            "false" or "0" or "no" => false,
            var other => throw Bad(name, other, "true or false"),
        };

    public T OneOf<T>(string name, T fallback)
        where T : struct, Enum
    {
        var value = Text(name, fallback.ToString());
        return
            Enum.TryParse<T>(value, ignoreCase: true, out var known)
            && Enum.IsDefined(known)
            && !char.IsAsciiDigit(value[0])
            ? known
            : throw Bad(name, value, $"one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}");
    }

    public string Address(string name, string fallback)
    {
        var value = Text(name, fallback);
        return value == "localhost" || IPAddress.TryParse(value, out _)
            ? value
            : throw Bad(name, value, "an IP address such as 127.0.0.1, or 0.0.0.0 for every interface");
    }

    /// <summary>A JSON list or a list with commas.</summary>
    public IReadOnlyList<string> Origins(string name)
    {
        var value = Text(name, "");
        var origins = value.StartsWith('[')
            ? JsonList(name, value)
            : value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var origin in origins)
            if (!IsOrigin(origin))
                throw Bad(name, origin, "a list of origins such as https://charts.example.com");

        return [.. origins.Select(o => o.TrimEnd('/'))];
    }

    /// <summary>Addresses and networks with commas between.</summary>
    public IReadOnlyList<IPNetwork> Networks(string name)
    {
        var networks = new List<IPNetwork>();
        foreach (
            var part in Text(name, "")
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
            if (IPNetwork.TryParse(part, out var network))
                networks.Add(network);
            else if (IPAddress.TryParse(part, out var address))
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            else
                throw Bad(name, part, "a list of addresses or networks such as 10.0.0.5, 10.1.0.0/16");
        return networks;
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.PathAndQuery == "/"
        && uri.Fragment.Length == 0;

    private static string[] JsonList(string name, string value)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(value) ?? [];
        }
        catch (JsonException)
        {
            // The text starts like a JSON list and is none.
            throw Bad(name, value, "a JSON list of origins, or origins with commas between");
        }
    }

    private static OperatorException Bad(string name, string value, string wanted) =>
        new($"{name} is '{value}', but must be {wanted}.");
}
