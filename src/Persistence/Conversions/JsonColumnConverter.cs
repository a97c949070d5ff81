using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Matching.Persistence.Conversions;

/// <summary>Writes a nested value or list as JSON.</summary>
internal sealed class JsonColumnConverter<T>() : ValueConverter<T, string>(value => StoredJson.Write(value), text => StoredJson.Read<T>(text));

/// <summary>Two nested values are the same when their JSON is: lists in records compare by reference only.</summary>
internal sealed class JsonColumnComparer<T>() : ValueComparer<T>(
    (left, right) => ReferenceEquals(left, right) || StoredJson.Write(left) == StoredJson.Write(right),
    value => StoredJson.Write(value).GetHashCode(StringComparison.Ordinal),
    value => value);
