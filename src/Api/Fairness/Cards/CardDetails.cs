using System.Globalization;

namespace Matching.Api.Fairness.Cards;

/// <summary>Model details: which model, made how, by whom, and who answers for it.</summary>
internal static class CardDetails
{
    public static void Write(CardPage page, RegisteredModel model, bool namesPeople)
    {
        page.Section("details").Table([page.Say("details.what"), page.Say("details.value")], Rows(page, model, namesPeople));
        page.Part(page.Say("details.options")).Points(
            model.Options.OrderBy(option => option.Key, StringComparer.Ordinal).Select(option => $"`{option.Key}` = `{option.Value}`"));
        page.Part(page.Say("details.roles")).Points(
            [page.Say("details.roles.trained"), page.Say("details.roles.promoted"), page.Say("details.roles.deployer")]);
    }

    /// <summary>Which trainer made it, and why that one.</summary>
    public static string Trainer(CardPage page, RegisteredModel model)
    {
        var name = page.Say("trainer." + model.Trainer);
        return model.TrainerComparison switch
        {
            null => page.Say("trainer.uncompared", name),
            { OnlyOne: { } reason } => page.Say("trainer.only." + reason, name),
            var both => page.Say("trainer.compared", name, page.Count(both.Offers), page.Number(both.LambdaMart!.Value), page.Number(both.LightGbm!.Value)),
        };
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(CardPage page, RegisteredModel model, bool namesPeople)
    {
        yield return [page.Say("details.id"), $"`{model.Id}`"];
        yield return [page.Say("details.state"), page.Say("state." + model.State)];
        yield return [page.Say("details.kind"), page.Say("details.kind." + model.Trainer)];
        yield return [page.Say("details.trainer"), Trainer(page, model)];
        var somebody = namesPeople ? model.TrainedBy : page.Say("details.somebody");
        yield return [page.Say("details.trained"), page.Say("details.by", Moment(model.TrainedAt), somebody)];
        yield return [page.Say("details.promoted"), Promoted(page, model, namesPeople)];
        yield return [page.Say("details.weights"), $"{model.WeightsName}, {page.Count(model.WeightsVersion)}"];
        yield return [page.Say("details.scale"), page.Say("details.scale.value", page.Number(model.ScaleOffset), page.Number(model.ScaleSlope))];
        yield return [page.Say("details.share"), page.Say("details.share.value", page.Number(100 * model.Evaluation.ModelShare, 1))];
        yield return [page.Say("details.schema"), $"`{model.SchemaFingerprint}`"];
        yield return [page.Say("details.data"), $"`{model.DataFingerprint}`"];
    }

    private static string Promoted(CardPage page, RegisteredModel model, bool namesPeople)
    {
        if (model.PromotedAt is not { } at) return page.Say("details.never");
        var somebody = namesPeople && model.PromotedBy is { } by ? by : page.Say("details.somebody");
        return page.Say("details.by", Moment(at), somebody);
    }

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
