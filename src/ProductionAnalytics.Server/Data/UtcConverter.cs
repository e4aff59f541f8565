using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ProductionAnalytics.Server.Data;

/// <summary>SQLite forgets that an instant is UTC; this puts it back on the way out.</summary>
internal sealed class UtcConverter()
    : ValueConverter<DateTime, DateTime>(at => at, at => DateTime.SpecifyKind(at, DateTimeKind.Utc));
