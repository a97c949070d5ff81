using System.Reflection;
using Matching.GraphQL.Execution;
using Matching.GraphQL.Subscriptions;
using Matching.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.GraphQL.Annotations.Building;

/// <summary>Gives a <c>[Subscribe]</c> method its source of events, or says what prevents that.</summary>
internal sealed class SubscriptionConvention(TypeRegistry registry, MethodInfo method, ComposedField field)
{
    private const BindingFlags AnyMethod =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
    private static readonly MethodInfo TopicMethod = typeof(SubscriptionConvention).GetMethod(nameof(FromTopic), BindingFlags.Static | BindingFlags.NonPublic)!;
    private static readonly MethodInfo SourceMethod = typeof(SourceStream).GetMethod(nameof(SourceStream.Of))!;

    private readonly SubscribeAttribute _subscribe = method.GetCustomAttribute<SubscribeAttribute>()!;

    /// <summary>The methods of a class that make sources for others, and are no fields themselves.</summary>
    public static HashSet<string> SourcesIn(Type type) =>
        [.. type.GetMethods(AnyMethod).Select(method => method.GetCustomAttribute<SubscribeAttribute>()?.With).OfType<string>()];

    /// <summary>The field's source; null when a fault was added.</summary>
    public SubscribeResolver? Apply()
    {
        if (!method.DeclaringType!.IsDefined(typeof(SubscriptionTypeAttribute), false))
        {
            registry.Faults.Add(method, "[Subscribe] stands in a class that is no [SubscriptionType]; move the method into one.");
            return null;
        }

        var messages = method.GetParameters().Where(parameter => parameter.IsDefined(typeof(EventMessageAttribute))).ToList();
        if (messages is not [var message])
        {
            registry.Faults.Add(method, messages.Count == 0
                ? "a [Subscribe] method needs the event it is called for; mark one parameter [EventMessage]."
                : $"{messages.Count} parameters are marked [EventMessage]; an event is one value, mark one.");
            return null;
        }

        return _subscribe.With is { } source ? FromMethod(source, message) : FromTopic(message);
    }

    private SubscribeResolver? FromTopic(ParameterInfo message)
    {
        if (!registry.IsService(typeof(ITopicEventReceiver)))
        {
            registry.Faults.Add(
                method, "subscribes to a topic, but there are none; call AddInMemorySubscriptions(), or name a source with [Subscribe(With = nameof(…))].");
        }

        var pattern = TopicPattern.Parse(
            method.GetCustomAttribute<TopicAttribute>()?.Pattern ?? method.Name, field.Arguments, fault => registry.Faults.Add(method, fault));
        return pattern is null ? null : TopicMethod.MakeGenericMethod(MessageTypeOf(message)).CreateDelegate<Func<TopicPattern, SubscribeResolver>>()(pattern);
    }

    private static SubscribeResolver FromTopic<T>(TopicPattern pattern) where T : notnull =>
        async context => await context.Services.GetRequiredService<ITopicEventReceiver>().SubscribeAsync<T>(pattern.NameFor(context), context.RequestAborted);

    private SubscribeResolver? FromMethod(string name, ParameterInfo message)
    {
        var candidates = method.DeclaringType!.GetMember(name, MemberTypes.Method, AnyMethod);
        if (candidates is not [MethodInfo source])
        {
            var found = candidates.Length == 0 ? "no method" : "several methods";
            registry.Faults.Add(method, $"[Subscribe(With = \"{name}\")] names {found} of {method.DeclaringType!.Name}; name one.");
            return null;
        }

        if (method.IsDefined(typeof(TopicAttribute))) registry.Faults.Add(method, "[Topic] and [Subscribe(With = …)] are two sources of events; remove one.");
        if (EventTypeOf(source) is not { } eventType)
        {
            registry.Faults.Add(
                source,
                $"makes the events of {method.Name} and so must return IAsyncEnumerable<T> or ISourceStream<T>, perhaps in a task, "
                + $"not {source.ReturnType.Name}.");
            return null;
        }

        if (!MessageTypeOf(message).IsAssignableFrom(Nullable.GetUnderlyingType(eventType) ?? eventType))
        {
            registry.Faults.Add(
                method,
                $"the [EventMessage] parameter {message.Name} is a {message.ParameterType.Name}, "
                + $"but {name} makes events of type {eventType.Name}; give both the same type.");
            return null;
        }

        return FromMethod(source, eventType);
    }

    private SubscribeResolver FromMethod(MethodInfo source, Type eventType)
    {
        var binder = new ParameterBinder(registry, method.DeclaringType!, source);
        var bindings = source.GetParameters().Select(binder.Bind).ToList();
        var indices = bindings.Where(binding => binding.Argument is not null).Select(binding => IndexOf(binding.Argument!, source)).ToList();
        var call = new ComposedField(field.Name, field.Type, bindings) { IsAsync = true };
        var readArgument = field.ReadArgument;
        call.ReadArgument = (context, wanted, index) => readArgument(context, wanted, indices[index]);
        var compiled = new Lazy<AsyncResolver>(() => new ResolverCompiler(source, TypeShape.Of(source, registry.Scalars.IsScalar), call).CompileSource());
        var toStream = SourceMethod.MakeGenericMethod(eventType).CreateDelegate<Func<object, ISourceStream>>();
        return async context => toStream(
            await compiled.Value(null, context)
            ?? throw new InvalidOperationException($"{source.DeclaringType}.{source.Name} returned null instead of a source of events."));
    }

    /// <summary>Where the field has the source's argument; it is added when the field has none of that name.</summary>
    private int IndexOf(ArgumentDefinition argument, MethodInfo source)
    {
        var index = field.Arguments.FindIndex(known => known.Name == argument.Name);
        if (index < 0)
        {
            field.Arguments.Add(argument);
            return field.Arguments.Count - 1;
        }

        if (field.Arguments[index].Type.ToString() != argument.Type.ToString())
        {
            registry.Faults.Add(
                source,
                $"its argument {argument.Name} is {argument.Type}, but {method.Name} has it as {field.Arguments[index].Type}; give both the same type.");
        }

        return index;
    }

    private static Type MessageTypeOf(ParameterInfo message) => Nullable.GetUnderlyingType(message.ParameterType) ?? message.ParameterType;

    private static Type? EventTypeOf(MethodInfo source)
    {
        var type = source.ReturnType;
        if (type.IsGenericType && type.GetGenericTypeDefinition() is var task && (task == typeof(Task<>) || task == typeof(ValueTask<>)))
            type = type.GetGenericArguments()[0];
        return type.GetInterfaces().Append(type).FirstOrDefault(IsSource)?.GetGenericArguments()[0];
    }

    private static bool IsSource(Type type) =>
        type.IsGenericType
        && type.GetGenericTypeDefinition() is var definition
        && (definition == typeof(IAsyncEnumerable<>) || definition == typeof(ISourceStream<>));
}
