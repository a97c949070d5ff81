using System.Linq.Expressions;
using System.Reflection;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Annotations.Building;
using Matching.GraphQL.Costs;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Execution.Batching;
using Matching.GraphQL.Execution.Documents;
using Matching.GraphQL.Execution.Instrumentation;
using Matching.GraphQL.Subscriptions;
using Matching.GraphQL.Transport.Uploads;
using Matching.GraphQL.Transport.WebSockets;
using Matching.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Matching.GraphQL;

/// <summary>Sets up a GraphQL server; made by <see cref="GraphQLRegistration.AddGraphQLServer"/>.</summary>
public sealed class GraphQLServerBuilder
{
    internal GraphQLServerBuilder(IServiceCollection services) => Services = services;

    /// <summary>The application's services.</summary>
    public IServiceCollection Services { get; }

    internal SchemaSources Sources { get; } = new();

    internal ConventionOptions Conventions { get; } = new();

    internal GraphQLOptions Options { get; } = new();

    /// <summary>Adds the annotated classes, scalars and data loaders of an assembly.</summary>
    public GraphQLServerBuilder AddTypes(Assembly assembly)
    {
        // By name: the compiler's order changes when a namespace does, and a root is described by its first class.
        foreach (var type in assembly.GetTypes().OrderBy(type => type.FullName, StringComparer.Ordinal)) Add(type);
        return this;
    }

    /// <summary>Adds one annotated class, scalar or data loader.</summary>
    public GraphQLServerBuilder AddType(Type type)
    {
        Add(type);
        return this;
    }

    /// <summary>Adds one annotated class, scalar or data loader.</summary>
    public GraphQLServerBuilder AddType<T>() => AddType(typeof(T));

    /// <summary>Adds a scalar; C# members of its CLR type have it in the schema.</summary>
    public GraphQLServerBuilder AddScalar(ScalarType scalar)
    {
        Sources.Scalars.Add(scalar);
        return this;
    }

    /// <summary>Every mutation wraps its arguments and result unless it says <c>[UseMutationConvention(Disable = true)]</c>.</summary>
    public GraphQLServerBuilder AddMutationConventions()
    {
        Conventions.MutationsByDefault = true;
        return this;
    }

    /// <summary>Topics within this server: <see cref="ITopicEventSender"/> and <see cref="ITopicEventReceiver"/> for <c>[Topic]</c> subscriptions.</summary>
    public GraphQLServerBuilder AddInMemorySubscriptions()
    {
        Services.TryAddSingleton<InMemoryTopics>();
        Services.TryAddSingleton<ITopicEventSender>(provider => provider.GetRequiredService<InMemoryTopics>());
        Services.TryAddSingleton<ITopicEventReceiver>(provider => provider.GetRequiredService<InMemoryTopics>());
        return this;
    }

    /// <summary>Topics shared with the application's other servers: as <see cref="AddInMemorySubscriptions"/>, with messages carried on by a relay, a
    /// singleton.</summary>
    /// <param name="isShared">Which topics are shared, by name; null for all.</param>
    /// <typeparam name="TRelay">Carries the messages.</typeparam>
    public GraphQLServerBuilder AddRelayedSubscriptions<TRelay>(Func<string, bool>? isShared = null) where TRelay : class, ITopicRelay
    {
        AddInMemorySubscriptions();
        Services.TryAddSingleton(TimeProvider.System);
        Services.AddSingleton<ITopicRelay, TRelay>();
        Services.AddSingleton(new SharedTopics(isShared ?? (_ => true)));
        Services.AddSingleton<RelayedTopics>();
        Services.AddHostedService(provider => provider.GetRequiredService<RelayedTopics>());
        Services.Replace(ServiceDescriptor.Singleton<ITopicEventSender>(provider => provider.GetRequiredService<RelayedTopics>()));
        return this;
    }

    /// <summary>Decides about each WebSocket when its client introduces itself: for authentication in <c>connection_init</c>.</summary>
    public GraphQLServerBuilder AddSocketSessionInterceptor<T>() where T : class, ISocketSessionInterceptor
    {
        Services.AddScoped<ISocketSessionInterceptor, T>();
        return this;
    }

    /// <summary>Works around every field that is made from a class; the first added is the outermost. Fields become slower by it: none is read inline any
    /// more.</summary>
    public GraphQLServerBuilder UseField(FieldMiddleware middleware)
    {
        Conventions.FieldMiddleware.Add(middleware);
        return this;
    }

    /// <summary>Looks at what every mutation was given before it runs, within the request's scope.</summary>
    public GraphQLServerBuilder AddMutationGuard<T>() where T : class, IMutationGuard
    {
        Services.AddScoped<IMutationGuard, T>();
        return this;
    }

    /// <summary>Adds a sentence to the descriptions of input fields.</summary>
    /// <param name="note">Given a coordinate such as <c>AddressInput.street</c>; null for no sentence.</param>
    public GraphQLServerBuilder DescribeInputs(Func<string, string?> note)
    {
        Conventions.InputNote = note;
        return this;
    }

    /// <summary>`contains`, `startsWith` and `endsWith` of a filter compare what this makes of both texts, such as the text without case and accents.</summary>
    /// <param name="fold">Translatable by whatever is filtered: a method that the database knows too.</param>
    public GraphQLServerBuilder FoldFilteredTexts(Expression<Func<string, string>> fold)
    {
        Conventions.TextFold = fold;
        return this;
    }

    /// <summary>A description of the whole schema, in Markdown.</summary>
    public GraphQLServerBuilder Describe(string description)
    {
        Sources.Description = description;
        return this;
    }

    /// <summary>Changes what the server allows.</summary>
    public GraphQLServerBuilder ModifyOptions(Action<GraphQLOptions> change)
    {
        change(Options);
        return this;
    }

    /// <summary>Adds something that looks at every request before it is compiled, in the order of adding.</summary>
    public GraphQLServerBuilder AddRequestInterceptor<T>() where T : class, IRequestInterceptor
    {
        Services.AddSingleton<IRequestInterceptor, T>();
        return this;
    }

    /// <summary>Asks before each priced operation, and each event of a subscription, whether it may run now. One gate at most; a single instance serves all
    /// requests.</summary>
    public GraphQLServerBuilder AddOperationGate<T>() where T : class, IOperationGate
    {
        Services.AddSingleton<IOperationGate, T>();
        return this;
    }

    /// <summary>Takes files (GraphQL multipart request specification): parameters and properties of type <see cref="IFile"/> are the scalar
    /// <c>Upload</c>.</summary>
    public GraphQLServerBuilder AddUploadType()
    {
        var upload = new UploadScalar();
        Services.AddSingleton(upload);
        Options.Uploads.IsEnabled = true;
        return AddScalar(upload);
    }

    /// <summary>Adds something that hears of every step of every request.</summary>
    public GraphQLServerBuilder AddDiagnosticEventListener<T>() where T : ExecutionDiagnosticEventListener
    {
        Services.AddSingleton<ExecutionDiagnosticEventListener, T>();
        return this;
    }

    /// <summary>Lets clients ask for the documents of a folder's <c>.graphql</c> files by their SHA-256. The folder is read at start.</summary>
    public GraphQLServerBuilder AddTrustedDocumentFolder(string folder)
    {
        Services.AddSingleton<ITrustedDocumentStore>(_ => TrustedDocumentFolder.Read(folder));
        return this;
    }

    /// <summary>As <see cref="AddTrustedDocumentFolder(string)"/>, with a folder that other services know, such as settings.</summary>
    public GraphQLServerBuilder AddTrustedDocumentFolder(Func<IServiceProvider, string> folder)
    {
        Services.AddSingleton<ITrustedDocumentStore>(provider => TrustedDocumentFolder.Read(folder(provider)));
        return this;
    }

    /// <summary>Lets clients ask for these documents by their SHA-256.</summary>
    public GraphQLServerBuilder AddTrustedDocuments(params IEnumerable<string> documents)
    {
        Services.AddSingleton<ITrustedDocumentStore>(TrustedDocuments.Of(documents));
        return this;
    }

    /// <summary>Lets clients ask for the documents of a store of one's own by their ids.</summary>
    public GraphQLServerBuilder AddTrustedDocumentStore<T>() where T : class, ITrustedDocumentStore
    {
        Services.AddSingleton<ITrustedDocumentStore, T>();
        return this;
    }

    /// <summary>Keeps documents that clients send with their hash, so that the hash will do afterwards (automatic persisted queries).</summary>
    /// <param name="capacity">How many; the least recently used goes first.</param>
    public GraphQLServerBuilder AddAutomaticPersistedQueries(int capacity = 1_000)
    {
        Options.AutomaticPersistedQueries = capacity;
        return this;
    }

    /// <summary>Changes how much an operation may cost.</summary>
    public GraphQLServerBuilder ModifyCostOptions(Action<CostOptions> change)
    {
        change(Options.Costs);
        return this;
    }

    private void Add(Type type)
    {
        var isClass = type is { IsAbstract: false, IsGenericTypeDefinition: false };
        if (isClass && type.IsAssignableTo(typeof(ScalarType)) && type.GetConstructor(Type.EmptyTypes) is not null)
            AddScalar((ScalarType)Activator.CreateInstance(type)!);
        else if (!type.IsAbstract && IsDataLoader(type)) Services.TryAddScoped(type);
        else if (isClass && type.IsAssignableTo(typeof(IDescribesObject)))
            Sources.Descriptions.Add((IDescribesObject)Activator.CreateInstance(type)!);
        else if (type.GetCustomAttributes(false).Any(attribute => attribute.GetType().Namespace == typeof(QueryTypeAttribute).Namespace)) AddAnnotated(type);
    }

    private void AddAnnotated(Type type)
    {
        Sources.Add(type);
        // A class of resolvers that is not static is made by the container.
        if (type is { IsAbstract: false, IsClass: true } && RootClasses.IsRootOrExtension(type)) Services.TryAddScoped(type);
        foreach (var (method, loader) in DataLoaderMethod.In(type)) AddDataLoader(method, loader);
    }

    private void AddDataLoader(MethodInfo method, DataLoaderMethod? loader)
    {
        Sources.DataLoaders.Add((method, loader));
        if (loader is null) return;

        var factory = loader.Factory();
        Services.AddKeyedScoped(loader.Service, loader.Name, (services, _) => factory(services));
        Services.TryAddScoped(loader.Service, services => services.GetRequiredKeyedService(loader.Service, loader.Name));
    }

    private static bool IsDataLoader(Type type)
    {
        for (var candidate = type.BaseType; candidate is not null; candidate = candidate.BaseType)
        {
            if (candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(DataLoader<,>)) return true;
        }

        return false;
    }
}
