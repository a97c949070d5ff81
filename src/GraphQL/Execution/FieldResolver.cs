using Matching.GraphQL.Subscriptions;

namespace Matching.GraphQL.Execution;

/// <summary>Reads a field without waiting. The context is null for resolvers that need none.</summary>
internal delegate object? PureResolver(object? source, ResolverContext context);

/// <summary>Reads a leaf and writes it at once, so that no value is boxed; false when the value is null and nothing is written.</summary>
internal delegate bool LeafResolver(object? source, ResolverContext context, ResultWriter writer);

/// <summary>Reads a field that may have to wait.</summary>
internal delegate ValueTask<object?> AsyncResolver(object? source, ResolverContext context);

/// <summary>How a field gets its value. The delegate is compiled when an operation first selects the field, so that start-up stays quick.</summary>
internal sealed class FieldResolver
{
    private readonly Lazy<Delegate> _compiled;

    private FieldResolver(Func<Delegate> compile, bool isAsync) => (_compiled, IsAsync) = (new(compile), isAsync);

    /// <summary>The value may come later, so siblings start meanwhile.</summary>
    public bool IsAsync { get; }

    /// <summary>The resolver reads the context (arguments, services); others are called without one.</summary>
    public bool NeedsContext { get; init; } = true;

    /// <summary>The resolver may ask for its path, which is not free to keep.</summary>
    public bool NeedsPath { get; init; }

    /// <summary>The resolver sees the context itself and may keep it; others only read from it while they run.</summary>
    public bool KeepsContext { get; init; } = true;

    /// <summary>Checked before the field is read; all must pass.</summary>
    public IReadOnlyList<AuthorizationRule> Authorization { get; init; } = [];

    public LeafResolver? Leaf => _compiled.Value as LeafResolver;

    public PureResolver? Pure => _compiled.Value as PureResolver;

    public AsyncResolver? Async => _compiled.Value as AsyncResolver;

    /// <summary>Compiles a leaf once more, to give its value instead of writing it.</summary>
    private Func<AsyncResolver>? CompileValue { get; init; }

    /// <summary>The resolver as one that may wait, for what works around it.</summary>
    public AsyncResolver ToAsync()
    {
        if (Async is { } asynchronous) return asynchronous;
        if (Pure is { } pure) return (source, context) => new(pure(source, context));

        return CompileValue!();
    }

    public static FieldResolver FromPure(PureResolver resolve, bool needsContext = false) => new(() => resolve, false) { NeedsContext = needsContext };

    public static FieldResolver FromAsync(AsyncResolver resolve, IReadOnlyList<AuthorizationRule>? authorization = null) =>
        new(() => resolve, true) { Authorization = authorization ?? [] };

    /// <summary>A resolver compiled on first use into one of the three delegates. Only one that is given the context itself can ask for its path.</summary>
    public static FieldResolver Compiled(
        Func<Delegate> compile,
        Func<AsyncResolver> compileValue,
        bool isAsync,
        bool needsContext,
        bool needsPath,
        IReadOnlyList<AuthorizationRule> authorization) =>
        new(compile, isAsync)
        {
            CompileValue = compileValue,
            NeedsContext = needsContext,
            NeedsPath = needsPath,
            KeepsContext = needsPath,
            Authorization = authorization,
        };
}

/// <summary>Finds the source of a subscription's events (spec ResolveFieldEventStream).</summary>
internal delegate ValueTask<ISourceStream> SubscribeResolver(ResolverContext context);
