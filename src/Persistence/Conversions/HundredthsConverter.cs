using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Matching.Persistence.Conversions;

/// <summary>Writes hours as whole hundredths: SQLite has no decimals, and integers sort and add up exactly on every database.</summary>
internal sealed class InsertionHoursConverter() : ValueConverter<InsertionHours, long>(
    hours => (long)(hours.Value * 100), stored => new InsertionHours(stored / 100m));

/// <summary>Writes weekly hours as whole hundredths.</summary>
internal sealed class WeeklyHoursConverter() : ValueConverter<WeeklyHours, long>(
    hours => (long)(hours.Value * 100), stored => new WeeklyHours(stored / 100m));

/// <summary>Writes euros as whole cents.</summary>
internal sealed class EurosConverter() : ValueConverter<Euros, long>(
    euros => (long)(euros.Value * 100), stored => new Euros(stored / 100m));
