using Matching.GraphQL.Types;
using static Matching.GraphQL.Sdl.ChangeSeverity;
using static Matching.GraphQL.Sdl.SchemaChangeKind;

namespace Matching.GraphQL.Sdl;

/// <content>Types and their members.</content>
internal sealed partial class SchemaChangeList
{
    public void CompareTypes(Schema before, Schema after)
    {
        var types = new NamedDifference<NamedType>(before.Types, after.Types, type => type.Name);
        foreach (var added in types.Added) Add(Safe, TypeAdded, added.Name, $"{added.Name} was added.");
        foreach (var removed in types.Removed)
        {
            var message = SpecifiedScalars.All.Contains(removed)
                ? $"Standard scalar {removed.Name} was removed because it is not referenced anymore."
                : $"{removed.Name} was removed.";
            Add(Breaking, TypeRemoved, removed.Name, message);
        }

        foreach (var (was, now) in types.Kept) Compare(was, now);
    }

    private void Compare(NamedType before, NamedType after)
    {
        CompareDescriptions(before.Name, before.Description, after.Description);
        switch (before, after)
        {
            case (ObjectType was, ObjectType now):
                CompareFields(was, now);
                break;
            case (InterfaceType was, InterfaceType now):
                CompareFields(was, now);
                break;
            case (UnionType was, UnionType now):
                CompareUnions(was, now);
                break;
            case (EnumType was, EnumType now):
                CompareEnums(was, now);
                break;
            case (InputObjectType was, InputObjectType now):
                CompareInputObjects(was, now);
                break;
            case (ScalarType was, ScalarType now):
                CompareScalars(was, now);
                break;
            default:
                Add(Breaking, TypeKindChanged, before.Name, $"{before.Name} changed from {KindOf(before)} to {KindOf(after)}.");
                break;
        }
    }

    private void CompareFields(FieldsType before, FieldsType after)
    {
        var interfaces = new NamedDifference<InterfaceType>(before.Interfaces, after.Interfaces, type => type.Name);
        foreach (var added in interfaces.Added)
        {
            Add(Dangerous, InterfaceAdded, before.Name, $"{added.Name} added to interfaces implemented by {before.Name}.");
        }

        foreach (var removed in interfaces.Removed)
        {
            Add(Breaking, InterfaceRemoved, before.Name, $"{before.Name} no longer implements interface {removed.Name}.");
        }

        var fields = new NamedDifference<FieldDefinition>(before.Fields, after.Fields, field => field.Name);
        foreach (var added in fields.Added)
        {
            Add(Safe, FieldAdded, $"{before.Name}.{added.Name}", $"{before.Name}.{added.Name} was added.");
        }

        foreach (var removed in fields.Removed)
        {
            AddRemoval(FieldRemoved, $"{before.Name}.{removed.Name}", $"{before.Name}.{removed.Name} was removed.", removed);
        }

        foreach (var (was, now) in fields.Kept) Compare($"{before.Name}.{was.Name}", was, now);
    }

    private void Compare(string coordinate, FieldDefinition before, FieldDefinition after)
    {
        CompareMembers(coordinate, before, after);
        var (was, now) = (before.Type.ToString(), after.Type.ToString());
        if (was != now)
        {
            var severity = TypeChange.IsSafeForOutput(before.Type, after.Type) ? Safe : Breaking;
            Add(severity, FieldTypeChanged, coordinate, $"{coordinate} changed type from {was} to {now}.");
        }

        var arguments = new NamedDifference<ArgumentDefinition>(before.Arguments, after.Arguments, argument => argument.Name);
        foreach (var added in arguments.Added) AddInput(ArgumentAdded, $"{coordinate}({added.Name}:)", added);
        foreach (var removed in arguments.Removed)
        {
            AddRemoval(ArgumentRemoved, $"{coordinate}({removed.Name}:)", $"{coordinate}({removed.Name}:) was removed.", removed);
        }

        foreach (var (old, current) in arguments.Kept)
        {
            CompareInputs($"{coordinate}({old.Name}:)", old, current, ArgumentTypeChanged, ArgumentDefaultChanged);
        }
    }

    private void CompareUnions(UnionType before, UnionType after)
    {
        var members = new NamedDifference<ObjectType>(before.Members, after.Members, type => type.Name);
        foreach (var added in members.Added)
        {
            Add(Dangerous, UnionMemberAdded, before.Name, $"{added.Name} was added to union type {before.Name}.");
        }

        foreach (var removed in members.Removed)
        {
            Add(Breaking, UnionMemberRemoved, before.Name, $"{removed.Name} was removed from union type {before.Name}.");
        }
    }

    private void CompareEnums(EnumType before, EnumType after)
    {
        var values = new NamedDifference<EnumValue>(before.Values, after.Values, value => value.Name);
        foreach (var added in values.Added)
        {
            Add(Dangerous, EnumValueAdded, $"{before.Name}.{added.Name}", $"{added.Name} was added to enum type {before.Name}.");
        }

        foreach (var removed in values.Removed)
        {
            AddRemoval(EnumValueRemoved, $"{before.Name}.{removed.Name}", $"{removed.Name} was removed from enum type {before.Name}.", removed);
        }

        foreach (var (was, now) in values.Kept) CompareMembers($"{before.Name}.{was.Name}", was, now);
    }

    private void CompareInputObjects(InputObjectType before, InputObjectType after)
    {
        if (before.IsOneOf != after.IsOneOf)
        {
            var message = $"{before.Name} {(after.IsOneOf ? "takes exactly one field" : "may take several fields")} from now on.";
            Add(after.IsOneOf ? Breaking : Safe, OneOfChanged, before.Name, message);
        }

        var fields = new NamedDifference<InputField>(before.Fields, after.Fields, field => field.Name);
        foreach (var added in fields.Added) AddInput(InputFieldAdded, $"{before.Name}.{added.Name}", added);
        foreach (var removed in fields.Removed)
        {
            AddRemoval(InputFieldRemoved, $"{before.Name}.{removed.Name}", $"{before.Name}.{removed.Name} was removed.", removed);
        }

        foreach (var (was, now) in fields.Kept)
        {
            CompareInputs($"{before.Name}.{was.Name}", was, now, InputFieldTypeChanged, InputFieldDefaultChanged);
        }
    }

    private void CompareScalars(ScalarType before, ScalarType after)
    {
        if (before.SpecifiedByUrl == after.SpecifiedByUrl) return;
        var (was, now) = (before.SpecifiedByUrl ?? "nothing", after.SpecifiedByUrl ?? "nothing");
        Add(Safe, SpecifiedByChanged, before.Name, $"{before.Name} is specified by {now}, before by {was}.");
    }

    private void AddInput(SchemaChangeKind kind, string coordinate, InputValueDefinition added)
    {
        if (added.IsRequired) Add(Breaking, kind, coordinate, $"{coordinate} was added and is required.");
        else Add(Dangerous, kind, coordinate, $"{coordinate} was added and is optional.");
    }

    private static string KindOf(NamedType type) => type switch
    {
        ScalarType => "a Scalar type",
        ObjectType => "an Object type",
        InterfaceType => "an Interface type",
        UnionType => "a Union type",
        EnumType => "an Enum type",
        _ => "an Input type",
    };
}
