using Matching.Domain;

namespace Matching.Api;

/// <summary>The ROME code of an occupation: a letter A to N and four digits, such as <c>F1703</c>.</summary>
internal sealed class RomeCodeScalar() : TextValueScalar<RomeCode>("RomeCode");

/// <summary>The INSEE code of a commune, such as <c>31555</c>. Not a postal code.</summary>
internal sealed class InseeCodeScalar() : TextValueScalar<InseeCode>("InseeCode");

/// <summary>A French postal code, such as <c>31000</c>.</summary>
internal sealed class PostalCodeScalar() : TextValueScalar<PostalCode>("PostalCode");

/// <summary>The code of a QPV (quartier prioritaire): <c>QP</c> or <c>QN</c> form, or <c>DEMO-</c> for the demo's circles.</summary>
internal sealed class QpvCodeScalar() : TextValueScalar<QpvCode>("QpvCode");

/// <summary>The code of a licence, certificate or permit, such as <c>CACES-R482-A</c> or <c>PERMIS-B</c>.</summary>
internal sealed class LicenceCodeScalar() : TextValueScalar<LicenceCode>("LicenceCode");

/// <summary>A SIRET: the 14 digits of an establishment, with a valid check digit.</summary>
internal sealed class SiretScalar() : TextValueScalar<Siret>("Siret");
