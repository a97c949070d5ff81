using Matching.Persistence.Imports.Fields;
using Matching.Persistence.Imports.Rows;
using static Matching.Persistence.Imports.Fields.FieldsOf<Matching.Domain.Candidates.Candidate>;

namespace Matching.Persistence.Imports.Columns;

/// <summary>The columns of a file of candidates.</summary>
internal static class CandidateFields
{
    private const int MostHoursInAYear = 8_784;

    /// <summary>Who sends the person: with the reference, the natural key.</summary>
    public static readonly Column
        PrescriberName = new("prescripteur_nom") { IsRequired = true, Aliases = ["prescriber_name", "prescripteur"], Example = "PLIE du bassin" },
        PrescriberSiret = new("prescripteur_siret") { Aliases = ["prescriber_siret"] },
        PrescriberKind = new("prescripteur_type") { Aliases = ["prescriber_kind"], Example = "PLIE" };

    /// <summary>What is said of the person, the address apart.</summary>
    public static readonly FieldList<Candidate> Person = new(
    [
        FreeText("reference", "external_reference").Required().Example("C-0042").Always(
            file => file.ExternalReference ?? "", (file, text) => file with { ExternalReference = text }),
        FreeText("prenom", "first_name").Required().Example("Camille").Always(file => file.FirstName, (file, name) => file with { FirstName = name }),
        FreeText("nom", "last_name").Required().Example("Exemple").Always(file => file.LastName, (file, name) => file with { LastName = name }),
        Day("date_naissance", "birth_date").Example("1994-05-12").For(file => file.BirthDate, (file, day) => file with { BirthDate = day }).At("birthDate"),
        Choice("sexe", ["sex"], Sexes).Example("F").For(file => file.Sex, (file, sex) => file with { Sex = sex }),
        Email("email", "courriel").For(file => file.Email, (file, text) => file with { Email = text }),
        Phone("telephone", "phone").For(file => file.Phone, (file, text) => file with { Phone = text }),
        Entries(CandidateEntries.Statuses, "situations", "statuses").Example("RSA:2024-11-01")
            .Usually([], file => file.Statuses, (file, list) => file with { Statuses = list }).At("].until"),
        Day("situations_revues_le", "statuses_reviewed_on")
            .For(file => file.StatusesReviewedOn, (file, day) => file with { StatusesReviewedOn = day }).At("statusesReviewedOn"),
        Level("niveau", "level").Example("V").For(file => file.Level, (file, level) => file with { Level = level }),
        YesNo("demandeur_emploi", "job_seeker").Example("oui").For(file => file.IsJobSeeker, (file, answer) => file with { IsJobSeeker = answer }),
        Day("inscrit_depuis", "job_seeker_since").Example("2024-11-01")
            .For(file => file.JobSeekerSince, (file, day) => file with { JobSeekerSince = day }).At("jobSeekerSince"),
        Work(
            Number(0, MostHoursInAYear, 2, "heures_12_mois", "worked_hours").Example("120"),
            work => work.Hours,
            (work, hours) => work with { Hours = hours }),
        Work(Number(0, 12, AnyDecimals, "mois_12_mois", "worked_months"), work => work.Months, (work, months) => work with { Months = months }),
        WorkedUpTo(),
        Day("fin_scolarite", "schooling_ended_on").Example("2012-06-30")
            .For(file => file.SchoolingEndedOn, (file, day) => file with { SchoolingEndedOn = day }).At("schoolingEndedOn"),
        Entries(CandidateEntries.Targets, "metiers", "occupations", "rome").Measured().Example("A1203:45|K2204")
            .Usually([], file => file.JobTargets, (file, list) => file with { JobTargets = list }).At("jobTargets"),
        Choices<TransportMeans>("transports", "transport").Example("PUBLIC_TRANSPORT|BICYCLE")
            .For(file => file.Transport, (file, list) => file with { Transport = list }),
        Entries(CandidateEntries.Licences, "permis", "licences").Example("aucun").For(file => file.Licences, (file, list) => file with { Licences = list }),
        Choices<Domain.Candidates.Barrier>("freins", "barriers").Example("MOBILITY").For(file => file.Barriers, (file, list) => file with { Barriers = list }),
        Entries(CandidateEntries.Levers, "leviers", "levers").Usually([], file => file.Levers, (file, list) => file with { Levers = list }),
        Within(FieldsOf<Availability>.Day("disponible_le", "available_from").Example("2026-04-01")
            .For(when => when.From, (when, day) => when with { From = day })),
        Within(FieldsOf<Availability>.WeeklyHours("heures_hebdo_min", "weekly_hours_min").Example("24")
            .For(when => when.WeeklyHoursMin, (when, hours) => when with { WeeklyHoursMin = hours })),
        Within(FieldsOf<Availability>.WeeklyHours("heures_hebdo_max", "weekly_hours_max").Example("35")
            .For(when => when.WeeklyHoursMax, (when, hours) => when with { WeeklyHoursMax = hours }).At("weeklyHoursMax")),
        Within(FieldsOf<Availability>.Choices<Shift>("horaires_acceptes", "shifts_accepted").Example("DAY|EVENING")
            .For(when => when.ShiftsAccepted, (when, list) => when with { ShiftsAccepted = list })),
        Within(FieldsOf<Availability>.Choices<ContractType>("contrats_refuses", "contract_types_refused")
            .Usually([], when => when.ContractTypesRefused, (when, list) => when with { ContractTypesRefused = list })),
        Within(FieldsOf<Availability>.YesNo("demenagerait", "would_move").For(when => when.WouldMove, (when, answer) => when with { WouldMove = answer })),
        Day("dernier_contact", "last_contact_on").Example("2026-02-20")
            .For(file => file.LastContactOn, (file, day) => file with { LastContactOn = day }).At("lastContactOn"),
        Choice<CandidateState>("etat", ["state"]).Usually(CandidateState.Active, file => file.State, (file, state) => file with { State = state }).ForNewOnly(),
    ]);

    /// <summary>What no column holds, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> LeftOut = new Dictionary<string, string>
    {
        [nameof(Candidate.Id)] = "the database's own; the natural key finds the file",
        [nameof(Candidate.PrescriberId)] = "the prescriber's columns name it",
        [nameof(Candidate.QpvMemberships)] = "computed from the address",
        [nameof(Candidate.Evidence)] = "a paper counts for whom it was shown to: it is recorded one by one, in the product",
        [nameof(Candidate.PastPlacements)] = "kept by the product from placements",
        [nameof(Candidate.EnteredAt)] = "noted by the product when it was entered",
        [nameof(Candidate.Version)] = "the database's own",
    };

    public static readonly TableLayout Layout =
        new(
            "candidates",
            [PrescriberName, PrescriberSiret, PrescriberKind, .. Person.Columns.Take(7), .. AddressFields.List.Columns, .. Person.Columns.Skip(7)])
        {
            RefusesUnknown = true,
        };

    private static Dictionary<string, Sex> Sexes => new()
    {
        ["F"] = Domain.Candidates.Sex.Woman,
        ["femme"] = Domain.Candidates.Sex.Woman,
        ["H"] = Domain.Candidates.Sex.Man,
        ["M"] = Domain.Candidates.Sex.Man,
        ["homme"] = Domain.Candidates.Sex.Man,
    };

    private static Field<Candidate> Within(Field<Availability> field) =>
        field.Within<Candidate>(file => file.Availability, (file, when) => file with { Availability = when }, () => new());

    /// <summary>Hours or months of recent work; the twelve months end today where no other day is known.</summary>
    private static Field<Candidate> Work(FieldDraft<Candidate, decimal> draft, Func<RecentWork, decimal?> get, Func<RecentWork, decimal?, RecentWork> set) =>
        new()
    {
        Column = draft.Column with { IsClearable = true },
        Read = row => draft.Read(row, draft.Column) is { } number
            ? file => file.RecentWork is { } known && get(known) == number(default)
                ? file
                : file with { RecentWork = set(file.RecentWork ?? new() { UpTo = row.References.Today }, number(default)) }
            : null,
        Clear = file =>
            file.RecentWork is { } work && set(work, null) is var left ? file with { RecentWork = left is { Hours: null, Months: null } ? null : left } : file,
        Write = file => file.RecentWork is { } work && get(work) is { } number ? draft.Write(number) : null,
    };

    // A day without hours and months says nothing; taken away, it takes them along.
    private static Field<Candidate> WorkedUpTo() => Day("travail_jusqu_au", "worked_up_to").Example("2026-02-28").For(
        file => file.RecentWork?.UpTo,
        (file, day) => file with { RecentWork = day is { } upTo && file.RecentWork is { } work ? work with { UpTo = upTo } : null }).At("upTo");
}
