namespace Matching.Persistence.Writing;

/// <summary>Who made the present version of an aggregate.</summary>
/// <param name="At">When.</param>
/// <param name="Role">In which role; null where the caller may not know.</param>
/// <param name="By">The account; null where the caller may not know.</param>
public sealed record LastChange(DateTimeOffset At, Role? Role, string? By);
