namespace Matching.Persistence.Importing;

/// <summary>The columns of a file of candidates.</summary>
internal static class CandidateColumns
{
    public static readonly Column
        PrescriberName = new("prescripteur_nom") { IsRequired = true, Aliases = ["prescriber_name", "prescripteur"], Example = "PLIE du bassin" },
        PrescriberSiret = new("prescripteur_siret") { Aliases = ["prescriber_siret"], Example = "" },
        PrescriberKind = new("prescripteur_type") { Aliases = ["prescriber_kind"], Example = "PLIE" },
        Reference = new("reference") { IsRequired = true, Aliases = ["external_reference"], Example = "C-0042" },
        FirstName = new("prenom") { IsRequired = true, Aliases = ["first_name"], Example = "Camille" },
        LastName = new("nom") { IsRequired = true, Aliases = ["last_name"], Example = "Exemple" },
        BirthDate = new("date_naissance") { Aliases = ["birth_date"], Example = "1994-05-12" },
        Sex = new("sexe") { Aliases = ["sex"], Example = "F" },
        Email = new("email") { Aliases = ["courriel"], Example = "" },
        Phone = new("telephone") { Aliases = ["phone"], Example = "" },
        Street = new("rue") { Aliases = ["street", "adresse"], Example = "" },
        PostalCode = new("code_postal") { Aliases = ["postal_code"], Example = "31400" },
        Commune = new("commune_insee") { Aliases = ["commune"], Example = "31555" },
        Latitude = new("lat") { Aliases = ["latitude"], Example = "43.5800" },
        Longitude = new("lon") { Aliases = ["longitude"], Example = "1.4419" },
        Precision = new("precision_adresse") { Aliases = ["geocoding_precision"], Example = "HOUSE_NUMBER" },
        Score = new("score_adresse") { Aliases = ["geocoding_score"], Example = "0.95" },
        Statuses = new("situations") { Aliases = ["statuses"], Example = "RSA" },
        StatusesReviewedOn = new("situations_revues_le") { Aliases = ["statuses_reviewed_on"], Example = "" },
        Level = new("niveau") { Aliases = ["level"], Example = "V" },
        IsJobSeeker = new("demandeur_emploi") { Aliases = ["job_seeker"], Example = "oui" },
        JobSeekerSince = new("inscrit_depuis") { Aliases = ["job_seeker_since"], Example = "2024-11-01" },
        WorkedHours = new("heures_12_mois") { Aliases = ["worked_hours"], Example = "120" },
        WorkedMonths = new("mois_12_mois") { Aliases = ["worked_months"], Example = "" },
        WorkedUpTo = new("travail_jusqu_au") { Aliases = ["worked_up_to"], Example = "2026-02-28" },
        SchoolingEndedOn = new("fin_scolarite") { Aliases = ["schooling_ended_on"], Example = "2012-06-30" },
        Occupations = new("metiers") { Aliases = ["occupations", "rome"], Example = "A1203:45|K2204" },
        Transport = new("transports") { Aliases = ["transport"], Example = "PUBLIC_TRANSPORT|BICYCLE" },
        Licences = new("permis") { Aliases = ["licences"], Example = "aucun" },
        Barriers = new("freins") { Aliases = ["barriers"], Example = "MOBILITY" },
        AvailableFrom = new("disponible_le") { Aliases = ["available_from"], Example = "2026-04-01" },
        WeeklyHoursMin = new("heures_hebdo_min") { Aliases = ["weekly_hours_min"], Example = "24" },
        WeeklyHoursMax = new("heures_hebdo_max") { Aliases = ["weekly_hours_max"], Example = "35" },
        Shifts = new("horaires_acceptes") { Aliases = ["shifts_accepted"], Example = "DAY|EVENING" },
        LastContactOn = new("dernier_contact") { Aliases = ["last_contact_on"], Example = "2026-02-20" };

    public static readonly TableLayout Layout = new("candidates",
    [
        PrescriberName, PrescriberSiret, PrescriberKind, Reference, FirstName, LastName, BirthDate, Sex, Email, Phone, Street, PostalCode, Commune,
        Latitude, Longitude, Precision, Score, Statuses, StatusesReviewedOn, Level, IsJobSeeker, JobSeekerSince, WorkedHours, WorkedMonths, WorkedUpTo,
        SchoolingEndedOn, Occupations, Transport, Licences, Barriers, AvailableFrom, WeeklyHoursMin, WeeklyHoursMax, Shifts, LastContactOn,
    ]) { RefusesUnknown = true };

    public static readonly Dictionary<string, Sex> Sexes = new()
    {
        ["F"] = Domain.Sex.Woman, ["femme"] = Domain.Sex.Woman, ["H"] = Domain.Sex.Man, ["M"] = Domain.Sex.Man, ["homme"] = Domain.Sex.Man,
    };

    // The types of the Base Adresse Nationale fold to the names of the enumeration already, but its French readers write rue.
    public static readonly Dictionary<string, GeocodingPrecision> Precisions = new()
    {
        ["numéro"] = GeocodingPrecision.HouseNumber, ["rue"] = GeocodingPrecision.Street, ["lieu-dit"] = GeocodingPrecision.Locality, ["commune"] = GeocodingPrecision.Municipality,
    };
}
