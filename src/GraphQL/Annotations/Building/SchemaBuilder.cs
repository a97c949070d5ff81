using Matching.GraphQL.Types;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Makes the schema of annotated classes, or lists everything that prevents it.</summary>
internal static class SchemaBuilder
{
    /// <exception cref="SchemaException">The classes do not make a valid schema.</exception>
    public static Schema Build(SchemaSources sources, ConventionOptions conventions, Func<Type, bool> isService)
    {
        var registry = new TypeRegistry(sources, conventions, isService);
        if (!sources.With<QueryTypeAttribute>().Any())
        {
            throw new SchemaException("There is no query root: mark a class [QueryType] and add its assembly with AddTypes(assembly).");
        }

        foreach (var (method, _) in sources.DataLoaders.Where(known => known.Loader is null))
        {
            registry.Faults.Add(
                method,
                "a [DataLoader] is a static method (IReadOnlyList<TKey> keys, services…, CancellationToken) that returns "
                + "Task<Dictionary<TKey, TValue>> or Task<ILookup<TKey, TValue>>; give it that form.");
        }

        var sameNames = sources.DataLoaders.Select(known => known.Loader).OfType<DataLoaderMethod>()
            .GroupBy(loader => (loader.Name, loader.Service))
            .Where(group => group.Count() > 1);
        foreach (var several in sameNames)
        {
            registry.Faults.Add(
                several.Last().Method, $"a data loader {several.Key.Name} of the same key and value is there already; rename one with [DataLoader(\"…\")].");
        }

        var query = Root<QueryTypeAttribute>(registry, "Query", registry.Nodes.RootFields)!;
        var mutation = Root<MutationTypeAttribute>(registry, "Mutation", () => []);
        var subscription = Root<SubscriptionTypeAttribute>(registry, "Subscription", () => []);
        IReadOnlyList<DirectiveDefinition> directives = [.. conventions.IncrementalDelivery ? IncrementalDirectives.All : [], .. registry.Costs.Directives];
        var schema = Close(
            registry,
            types => new Schema(query, mutation, subscription, types, [.. directives, .. registry.Directives.All]) { Description = sources.Description });
        var faults = registry.Faults.All.Concat(SchemaCheck.FaultsOf(schema)).ToList();
        return faults.Count == 0 ? schema : throw new SchemaException(faults);
    }

    private static ObjectType? Root<TAttribute>(TypeRegistry registry, string name, Func<IEnumerable<FieldDefinition>> more) where TAttribute : Attribute
    {
        var classes = registry.Sources.With<TAttribute>().ToList();
        if (classes.Count == 0) return null;

        return new(name, () => more().Concat(FieldsOf<TAttribute>(registry, classes)).ToList())
        {
            Description = classes.Select(registry.Documentation.Describe).FirstOrDefault(text => text is not null),
            Cost = registry.Costs.Of(classes),
            Directives = registry.Directives.On(DirectiveLocation.Object, name, classes),
        };
    }

    private static IEnumerable<FieldDefinition> FieldsOf<TAttribute>(TypeRegistry registry, IEnumerable<Type> classes) where TAttribute : Attribute =>
        typeof(TAttribute) == typeof(SubscriptionTypeAttribute)
            ? registry.Fields.OfSubscription(classes)
            : registry.Fields.OfRoot(classes, typeof(TAttribute) == typeof(MutationTypeAttribute));

    /// <summary>Adds the classes behind interfaces, and directives met on the way, until nothing new appears: nothing refers to them.</summary>
    private static Schema Close(TypeRegistry registry, Func<IEnumerable<NamedType>, Schema> make)
    {
        var types = Declared(registry).ToHashSet();
        while (true)
        {
            var schema = make(types);
            var missing = schema.Types.OfType<InterfaceType>().Where(type => type.ClrType is not null)
                .SelectMany(type => registry.Outputs.Implementations(type.ClrType!))
                .Select(registry.Outputs.Object)
                .Where(type => !types.Contains(type))
                .ToList();
            if (missing.Count == 0 && registry.Directives.All.All(directive => schema.FindDirective(directive.Name) is not null)) return schema;

            types.UnionWith(missing);
        }
    }

    private static IEnumerable<NamedType> Declared(TypeRegistry registry)
    {
        foreach (var type in registry.Nodes.Types.Concat(registry.Descriptions.Types)) yield return registry.Outputs.Object(type);
        foreach (var type in registry.Sources.Types)
        {
            if (type.IsDefined(typeof(ObjectTypeAttribute), false)) yield return registry.Outputs.Object(type);
            else if (type.IsDefined(typeof(InterfaceTypeAttribute), false) || type.IsDefined(typeof(UnionTypeAttribute), false))
                yield return registry.Outputs.NamedTypeOf(type, type);
            else if (type.IsDefined(typeof(EnumTypeAttribute), false)) yield return registry.Enum(type);
            else if (type.IsDefined(typeof(InputTypeAttribute), false) || type.IsDefined(typeof(OneOfAttribute), false))
                yield return registry.Inputs.Object(type);

            foreach (var extended in type.GetCustomAttributes(false).Where(IsObjectType).OfType<IExtendsObjectType>())
            {
                yield return registry.Outputs.Object(extended.ClrType);
            }
        }
    }

    private static bool IsObjectType(object attribute) =>
        attribute.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ObjectTypeAttribute<>);
}
