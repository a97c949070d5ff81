namespace Matching.GraphQL.Annotations;

/// <summary>A mutation's result or an expected error, whatever their types.</summary>
internal interface IMutationResult
{
    object? Value { get; }

    object? Error { get; }
}

/// <summary>What a mutation answers without exceptions: its result, or an expected error. Either is returned as it is.</summary>
/// <remarks>An error is a class with a <c>Message</c>; it becomes a type implementing <c>interface Error</c>, as with
/// <see cref="ErrorAttribute{T}"/>.</remarks>
public readonly record struct MutationResult<T, TError> : IMutationResult
    where TError : class
{
    private readonly object? _value;
    private readonly object? _error;

    private MutationResult(object? value, object? error) => (_value, _error) = (value, error);

    object? IMutationResult.Value => _value;

    object? IMutationResult.Error => _error;

    /// <summary>The mutation succeeded.</summary>
    public static implicit operator MutationResult<T, TError>(T value) => new(value, null);

    /// <summary>The mutation ended otherwise, as expected.</summary>
    public static implicit operator MutationResult<T, TError>(TError error) => new(null, error);
}

/// <summary>What a mutation answers without exceptions: its result, or one of 2 expected errors. Either is returned as it is.</summary>
/// <remarks>An error is a class with a <c>Message</c>; it becomes a type implementing <c>interface Error</c>, as with
/// <see cref="ErrorAttribute{T}"/>.</remarks>
public readonly record struct MutationResult<T, TError1, TError2> : IMutationResult
    where TError1 : class
    where TError2 : class
{
    private readonly object? _value;
    private readonly object? _error;

    private MutationResult(object? value, object? error) => (_value, _error) = (value, error);

    object? IMutationResult.Value => _value;

    object? IMutationResult.Error => _error;

    /// <summary>The mutation succeeded.</summary>
    public static implicit operator MutationResult<T, TError1, TError2>(T value) => new(value, null);

    /// <summary>The mutation ended otherwise, as expected.</summary>
    public static implicit operator MutationResult<T, TError1, TError2>(TError1 error) => new(null, error);

    /// <summary>The mutation ended otherwise, as expected.</summary>
    public static implicit operator MutationResult<T, TError1, TError2>(TError2 error) => new(null, error);
}

/// <summary>What a mutation answers without exceptions: its result, or one of 3 expected errors. Either is returned as it is.</summary>
/// <remarks>An error is a class with a <c>Message</c>; it becomes a type implementing <c>interface Error</c>, as with
/// <see cref="ErrorAttribute{T}"/>.</remarks>
public readonly record struct MutationResult<T, TError1, TError2, TError3> : IMutationResult
    where TError1 : class
    where TError2 : class
    where TError3 : class
{
    private readonly object? _value;
    private readonly object? _error;

    private MutationResult(object? value, object? error) => (_value, _error) = (value, error);

    object? IMutationResult.Value => _value;

    object? IMutationResult.Error => _error;

    /// <summary>The mutation succeeded.</summary>
    public static implicit operator MutationResult<T, TError1, TError2, TError3>(T value) => new(value, null);

    /// <summary>The mutation ended otherwise, as expected.</summary>
    public static implicit operator MutationResult<T, TError1, TError2, TError3>(TError1 error) => new(null, error);

    /// <summary>The mutation ended otherwise, as expected.</summary>
    public static implicit operator MutationResult<T, TError1, TError2, TError3>(TError2 error) => new(null, error);

    /// <summary>The mutation ended otherwise, as expected.</summary>
    public static implicit operator MutationResult<T, TError1, TError2, TError3>(TError3 error) => new(null, error);
}

/// <summary>What a mutation answers without exceptions: its result, or one of 4 expected errors. Either is returned as it is.</summary>
/// <remarks>An error is a class with a <c>Message</c>; it becomes a type implementing <c>interface Error</c>, as with
/// <see cref="ErrorAttribute{T}"/>.</remarks>
public readonly record struct MutationResult<T, TError1, TError2, TError3, TError4> : IMutationResult
    where TError1 : class
    where TError2 : class
    where TError3 : class
    where TError4 : class
{
    private readonly object? _value;
    private readonly object? _error;

    private MutationResult(object? value, object? error) => (_value, _error) = (value, error);

    object? IMutationResult.Value => _value;

    object? IMutationResult.Error => _error;

    /// <summary>The mutation succeeded.</summary>
    public static implicit operator MutationResult<T, TError1, TError2, TError3, TError4>(T value) => new(value, null);

    /// <summary>The mutation ended otherwise, as expected.</summary>
    public static implicit operator MutationResult<T, TError1, TError2, TError3, TError4>(TError1 error) => new(null, error);

    /// <summary>The mutation ended otherwise, as expected.</summary>
    public static implicit operator MutationResult<T, TError1, TError2, TError3, TError4>(TError2 error) => new(null, error);

    /// <summary>The mutation ended otherwise, as expected.</summary>
    public static implicit operator MutationResult<T, TError1, TError2, TError3, TError4>(TError3 error) => new(null, error);

    /// <summary>The mutation ended otherwise, as expected.</summary>
    public static implicit operator MutationResult<T, TError1, TError2, TError3, TError4>(TError4 error) => new(null, error);
}
