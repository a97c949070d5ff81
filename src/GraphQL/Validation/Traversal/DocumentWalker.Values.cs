using Matching.GraphQL.Language;
using Matching.GraphQL.Types;

namespace Matching.GraphQL.Validation;

/// <content>Arguments and values.</content>
internal sealed partial class DocumentWalker
{
    private void Walk(ArgumentNode argument)
    {
        var outer = (_at.InputType, _at.ParentInputType, _at.HasDefault);
        Expect(_at.Directive is null ? _at.Field?.FindArgument(argument.Name) : _at.Directive.FindArgument(argument.Name));
        Walk(argument.Value);
        (_at.InputType, _at.ParentInputType, _at.HasDefault) = outer;
    }

    private void Walk(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                _usages?.Add(new VariableUsage(variable, _at.InputType, _at.ParentInputType, _at.HasDefault));
                break;
            case ListValueNode list:
                WalkList(list);
                break;
            case ObjectValueNode fields:
                WalkObject(fields);
                break;
            default:
                foreach (var rule in visits.EnterLeafValue) _rules[rule].EnterLeafValue(value);
                break;
        }
    }

    private void WalkList(ListValueNode list)
    {
        ValidationContext.GuardStack();
        var outer = (_at.InputType, _at.ParentInputType, _at.HasDefault);
        _at.ParentInputType = _at.InputType;
        _at.InputType = _at.InputType?.Nullable is ListType type ? type.ItemType : _at.InputType?.Nullable;
        _at.HasDefault = false;
        foreach (var rule in visits.EnterListValue) _rules[rule].EnterListValue(list);
        foreach (var item in list.Values) Walk(item);
        foreach (var rule in visits.LeaveListValue) _rules[rule].LeaveListValue(list);
        (_at.InputType, _at.ParentInputType, _at.HasDefault) = outer;
    }

    private void WalkObject(ObjectValueNode value)
    {
        ValidationContext.GuardStack();
        foreach (var rule in visits.EnterObjectValue) _rules[rule].EnterObjectValue(value);
        foreach (var field in value.Fields) Walk(field);
        foreach (var rule in visits.LeaveObjectValue) _rules[rule].LeaveObjectValue(value);
    }

    private void Walk(ObjectFieldNode field)
    {
        var outer = (_at.InputType, _at.ParentInputType, _at.HasDefault);
        Expect((_at.InputType?.Named as InputObjectType)?.Fields.Find(field.Name));
        foreach (var rule in visits.EnterObjectField) _rules[rule].EnterObjectField(field);
        Walk(field.Value);
        (_at.InputType, _at.ParentInputType, _at.HasDefault) = outer;
    }

    private void Expect(InputValueDefinition? definition)
    {
        _at.ParentInputType = _at.InputType;
        _at.InputType = definition is { Type.IsInput: true } ? definition.Type : null;
        _at.HasDefault = definition?.DefaultValue is not null;
    }
}
