namespace Matching.Api.Imports;

/// <summary>One run of an import.</summary>
/// <param name="Value">Made when it starts.</param>
internal readonly record struct ImportId(Guid Value);
