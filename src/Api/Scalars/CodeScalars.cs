namespace Matching.Api.Scalars;

internal sealed class RomeCodeScalar() : TextValueScalar<RomeCode>(
    "RomeCode", "The ROME code of an occupation: a letter A to N and four digits, such as `F1703`.");

internal sealed class InseeCodeScalar() : TextValueScalar<InseeCode>(
    "InseeCode", "The INSEE code of a commune, such as `31555`. Not a postal code.");

internal sealed class PostalCodeScalar() : TextValueScalar<PostalCode>("PostalCode", "A French postal code, such as `31000`.");

internal sealed class QpvCodeScalar() : TextValueScalar<QpvCode>(
    "QpvCode", "The code of a QPV (quartier prioritaire): of the form `QP031001` or `QN03101M`, or beginning with `DEMO-` for the demonstration's circles.");

internal sealed class LicenceCodeScalar() : TextValueScalar<LicenceCode>(
    "LicenceCode", "The code of a licence, certificate or permit, such as `CACES-R482-A` or `PERMIS-B`.");

internal sealed class SiretScalar() : TextValueScalar<Siret>("Siret", "A SIRET: the 14 digits of an establishment, with a valid check digit.");

internal sealed class CandidatureNumberScalar() : TextValueScalar<CandidatureNumber>(
    "CandidatureNumber", "The number of a candidature: 10 digits whose last is a check digit, such as `4125078390`; blanks between them do no harm.");
