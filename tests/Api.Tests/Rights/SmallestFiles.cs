namespace Matching.Api.Tests.Rights;

/// <summary>The smallest file that sets a field of the input, where any value of its type is not enough.</summary>
internal static class SmallestFiles
{
    /// <summary>By type and field; of inputs that stand within a field, with the field that holds them.</summary>
    public static IReadOnlyDictionary<string, string> ByField { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["CandidateFileInput.reference"] = """{"reference":"R-1"}""",
        ["CandidateFileInput.firstName"] = """{"firstName":"Autre"}""",
        ["CandidateFileInput.lastName"] = """{"lastName":"Autre"}""",
        ["CandidateFileInput.birthDate"] = """{"birthDate":"1990-01-01"}""",
        ["CandidateFileInput.email"] = """{"email":"autre@exemple.fr"}""",
        ["CandidateFileInput.phone"] = """{"phone":"06 39 98 00 09"}""",
        ["CandidateFileInput.address"] = """{"address":{}}""",
        ["CandidateFileInput.statuses"] = """{"statuses":[]}""",
        ["CandidateFileInput.recentWork"] = """{"recentWork":{}}""",
        ["CandidateFileInput.jobTargets"] = """{"jobTargets":[]}""",
        ["CandidateFileInput.transport"] = """{"transport":["BICYCLE"]}""",
        ["CandidateFileInput.licences"] = """{"licences":[]}""",
        ["CandidateFileInput.barriers"] = """{"barriers":[]}""",
        ["CandidateFileInput.levers"] = """{"levers":[]}""",
        ["CandidateFileInput.availability"] = """{"availability":{}}""",
        ["AddressInput.street"] = """{"address":{"street":"2 rue du Test"}}""",
        ["AddressInput.postalCode"] = """{"address":{"postalCode":"31300"}}""",
        ["AddressInput.commune"] = """{"address":{"commune":"31555"}}""",
        ["AddressInput.latitude"] = """{"address":{"longitude":1.44,"precision":"HOUSE_NUMBER","latitude":43.6}}""",
        ["AddressInput.longitude"] = """{"address":{"longitude":1.45,"precision":"HOUSE_NUMBER","latitude":43.6}}""",
        ["AddressInput.precision"] = """{"address":{"longitude":1.44,"precision":"STREET","latitude":43.6}}""",
        ["AddressInput.score"] = """{"address":{"score":0.5}}""",
        ["StatusPeriodInput.status"] = """{"statuses":[{"status":"RSA"}]}""",
        ["StatusPeriodInput.since"] = """{"statuses":[{"status":"RSA","since":"2024-01-01"}]}""",
        ["StatusPeriodInput.until"] = """{"statuses":[{"status":"RSA","until":"2099-01-01"}]}""",
        ["RecentWorkInput.upTo"] = """{"recentWork":{"upTo":"2026-01-01","hours":1}}""",
        ["RecentWorkInput.hours"] = """{"recentWork":{"hours":120}}""",
        ["RecentWorkInput.months"] = """{"recentWork":{"months":3}}""",
        ["JobTargetInput.rome"] = """{"jobTargets":[{"rome":"F1703"}]}""",
        ["JobTargetInput.maxMinutes"] = """{"jobTargets":[{"rome":"F1703","maxMinutes":30}]}""",
        ["JobTargetInput.maxDistanceKm"] = """{"jobTargets":[{"rome":"F1703","maxDistanceKm":10}]}""",
        ["HeldLicenceInput.code"] = """{"licences":[{"code":"PERMIS-B"}]}""",
        ["HeldLicenceInput.validUntil"] = """{"licences":[{"code":"PERMIS-B","validUntil":"2099-01-01"}]}""",
        ["LeverInput.kind"] = """{"levers":[{"kind":"HOUSING","isActivated":true}]}""",
        ["LeverInput.isActivated"] = """{"levers":[{"kind":"HOUSING","isActivated":false}]}""",
        ["LeverInput.since"] = """{"levers":[{"kind":"HOUSING","isActivated":true,"since":"2026-01-01"}]}""",
        ["AvailabilityInput.from"] = """{"availability":{"from":"2026-01-01"}}""",
        ["AvailabilityInput.weeklyHoursMin"] = """{"availability":{"weeklyHoursMin":10}}""",
        ["AvailabilityInput.weeklyHoursMax"] = """{"availability":{"weeklyHoursMax":35}}""",
        ["AvailabilityInput.shiftsAccepted"] = """{"availability":{"shiftsAccepted":["DAY"]}}""",
        ["AvailabilityInput.wouldMove"] = """{"availability":{"wouldMove":true}}""",
        ["AvailabilityInput.contractTypesRefused"] = """{"availability":{"contractTypesRefused":[]}}""",
    };
}
