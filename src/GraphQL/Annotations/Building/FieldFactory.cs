using System.Reflection;
using System.Runtime.CompilerServices;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Types;
using Microsoft.AspNetCore.Authorization;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Makes fields of properties and methods.</summary>
internal sealed class FieldFactory(TypeRegistry registry)
{
    private const BindingFlags PublicMembers = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;
    private static readonly HashSet<string> NeverFields =
        ["ToString", "Equals", "GetHashCode", "GetType", "Deconstruct", "PrintMembers", "CompareTo", "Dispose", "DisposeAsync"];

    /// <summary>The fields of the object type made from a class: its properties, its methods when it is marked as a type, and its extension classes' members,
    /// which win.</summary>
    public IEnumerable<FieldDefinition> OfObject(Type clrType)
    {
        var fields = new FieldList();
        foreach (var property in PropertiesOf(clrType)) fields.Set(Of(property, clrType));
        foreach (var method in InterfaceMethodsOf(clrType)) fields.Set(Of(method, clrType));
        if (clrType.IsDefined(typeof(ObjectTypeAttribute), false) || clrType.IsDefined(typeof(NodeAttribute), false))
        {
            foreach (var method in MethodsOf(clrType).Where(method => !method.IsStatic)) fields.Set(Of(method, clrType));
        }

        foreach (var extension in registry.ExtensionsOf(clrType)) AddExtension(fields, extension, clrType);
        return registry.Descriptions.Apply(clrType, fields.All);
    }

    public IEnumerable<FieldDefinition> OfInterface(Type clrType)
    {
        var properties = clrType.GetInterfaces().SelectMany(PropertiesOf).Concat(PropertiesOf(clrType));
        return properties.DistinctBy(property => property.Name).Select(property => Of(property, clrType)).Concat(
            MethodsOf(clrType).Select(method => Of(method, clrType)));
    }

    /// <summary>The fields of a root type.</summary>
    public IEnumerable<FieldDefinition> OfRoot(IEnumerable<Type> classes, bool isMutation)
    {
        foreach (var type in classes)
        {
            foreach (var property in PropertiesOf(type)) yield return Of(property, type);
            foreach (var method in MethodsOf(type)) yield return Of(method, type, isMutation: isMutation);
        }
    }

    /// <summary>The fields of the subscription root.</summary>
    public IEnumerable<FieldDefinition> OfSubscription(IEnumerable<Type> classes)
    {
        foreach (var type in classes)
        {
            foreach (var property in PropertiesOf(type))
                registry.Faults.Add(property, "a property is no subscription; make it a [Subscribe] method, or mark it [GraphQLIgnore].");
            var sources = SubscriptionConvention.SourcesIn(type);
            foreach (var method in MethodsOf(type).Where(method => !sources.Contains(method.Name)))
            {
                if (!method.IsDefined(typeof(SubscribeAttribute)))
                    registry.Faults.Add(
                        method,
                        "a field of a [SubscriptionType] needs a source of events; mark the method [Subscribe], or [GraphQLIgnore] when it is no field.");
                yield return Of(method, type);
            }
        }
    }

    private void AddExtension(FieldList fields, Type extension, Type extended)
    {
        foreach (var property in PropertiesOf(extension)) fields.Set(Of(property, extended));
        foreach (var method in MethodsOf(extension).Where(method => !method.IsDefined(typeof(NodeResolverAttribute)))) fields.Set(Of(method, extended));
    }

    private FieldDefinition Of(PropertyInfo property, Type owner)
    {
        var shape = TypeShape.Of(property, registry.Scalars.IsScalar, output: true);
        var asNodeId = registry.Nodes.IsNodeId(property, owner);
        var type = asNodeId ? new NonNullType(SpecifiedScalars.Id) : registry.Outputs.TypeOf(shape, property);
        return new FieldComposer(registry, property, owner, shape, type, isMutation: false) { IsNodeId = asNodeId }.Compose();
    }

    private FieldDefinition Of(MethodInfo method, Type owner, bool isMutation = false)
    {
        var shape = TypeShape.Of(method, registry.Scalars.IsScalar);
        if (method.ReturnType == typeof(void) || method.ReturnType == typeof(Task) || method.ReturnType == typeof(ValueTask))
        {
            registry.Faults.Add(method, "a field needs a value; return one, or mark the method [GraphQLIgnore].");
            return new(Naming.Field(method), SpecifiedScalars.Boolean);
        }

        if (method.IsGenericMethodDefinition)
        {
            registry.Faults.Add(method, "a generic method cannot be a field; mark it [GraphQLIgnore].");
            return new(Naming.Field(method), SpecifiedScalars.Boolean);
        }

        if (BatchConvention.AppliesTo(method)) shape = BatchConvention.ValueShape(registry, method, shape);
        var pages = method.IsDefined(typeof(UsePagingAttribute), true)
            || method.IsDefined(typeof(UseOffsetPagingAttribute))
            || PagingConvention.IsPage(shape.Type);
        GraphQLType type = pages || isMutation ? SpecifiedScalars.Boolean : registry.Outputs.TypeOf(shape, method);
        return new FieldComposer(registry, method, owner, shape, type, isMutation).Compose();
    }

    /// <summary>The rules of a member, of the class it is written in and of the classes its type is made of.</summary>
    public static IReadOnlyList<AuthorizationRule> AuthorizationOf(MemberInfo member, IEnumerable<Type> typeClasses)
    {
        if (member.IsDefined(typeof(AllowAnonymousAttribute), true)) return [];

        var classes = member.DeclaringType is { } declaring ? typeClasses.Append(declaring).Distinct() : typeClasses;
        return [.. RulesOn(member).Concat(classes.SelectMany(RulesOn))];
    }

    private static IEnumerable<AuthorizationRule> RulesOn(MemberInfo member) => member.GetCustomAttributes(true).OfType<IAuthorizeData>()
        .Select(
            data => new AuthorizationRule(data.Policy, data.Roles?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? []));

    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) => type.GetProperties(PublicMembers)
        .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && property.DeclaringType != typeof(Exception))
        .Where(property => !property.IsDefined(typeof(GraphQLIgnoreAttribute)))
        .Where(property => property.GetMethod!.IsStatic == (type is { IsAbstract: true, IsSealed: true }));

    private static IEnumerable<MethodInfo> MethodsOf(Type type) => type.GetMethods(PublicMembers | BindingFlags.DeclaredOnly)
        .Where(method => !method.IsSpecialName && !NeverFields.Contains(method.Name))
        .Where(method => !method.IsDefined(typeof(CompilerGeneratedAttribute))
            && !method.IsDefined(typeof(DataLoaderAttribute))
            && !method.IsDefined(typeof(GraphQLIgnoreAttribute)))
        .OrderBy(method => method.MetadataToken);

    // The methods of a base class marked [InterfaceType] are fields of every class below it; those of other base classes are not.
    private static IEnumerable<MethodInfo> InterfaceMethodsOf(Type clrType)
    {
        for (var ancestor = clrType.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
            if (ancestor.IsDefined(typeof(InterfaceTypeAttribute), false))
                foreach (var method in MethodsOf(ancestor).Where(method => !method.IsStatic)) yield return method;
    }

    /// <summary>Fields in order of first mention; a later one of the same name takes the place.</summary>
    private sealed class FieldList
    {
        private readonly List<FieldDefinition> _fields = [];

        public IReadOnlyList<FieldDefinition> All => _fields;

        public void Set(FieldDefinition field)
        {
            var index = _fields.FindIndex(known => known.Name == field.Name);
            if (index < 0) _fields.Add(field);
            else _fields[index] = field;
        }
    }
}
