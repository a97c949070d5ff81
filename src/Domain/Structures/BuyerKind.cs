namespace Matching.Domain.Structures;

/// <summary>Which law a buyer buys under.</summary>
public enum BuyerKind
{
    /// <summary>A public buyer, bound by the code de la commande publique.</summary>
    Public,

    /// <summary>A private buyer, who imposes the clause by choice.</summary>
    Private,
}
