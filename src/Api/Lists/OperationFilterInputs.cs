using Matching.Domain;
using Matching.GraphQL.Data;

namespace Matching.Api;

/// <summary>Conditions on a day.</summary>
internal sealed class DateOperationFilterInput : ComparableOperationFilterInput<DateOnly>;

/// <summary>Conditions on a ROME code.</summary>
internal sealed class RomeCodeOperationFilterInput : EqualityOperationFilterInput<RomeCode>;

/// <summary>Conditions on the status of an offer.</summary>
internal sealed class OfferStatusOperationFilterInput : EqualityOperationFilterInput<OfferStatus>;

/// <summary>Conditions on the kind of contract.</summary>
internal sealed class ContractTypeOperationFilterInput : EqualityOperationFilterInput<ContractType>;

/// <summary>Conditions on a qualification level.</summary>
internal sealed class QualificationLevelOperationFilterInput : EqualityOperationFilterInput<QualificationLevel>;

/// <summary>Conditions on the state of a file.</summary>
internal sealed class CandidateStateOperationFilterInput : EqualityOperationFilterInput<CandidateState>;

/// <summary>Conditions on the branch of a marché.</summary>
internal sealed class MarcheSectorOperationFilterInput : EqualityOperationFilterInput<MarcheSector>;

/// <summary>Conditions on a legal basis.</summary>
internal sealed class ClauseLegalBasisOperationFilterInput : EqualityOperationFilterInput<ClauseLegalBasis>;

/// <summary>Conditions on a yes or no.</summary>
internal sealed class BooleanOperationFilterInput : EqualityOperationFilterInput<bool>;
