public import Claims
public import Gazetteer

/// Whose word a claim is, once spokesmen, outlets and alignments are known.
public struct Voice: Hashable, Sendable {
    /// The party whose word it is: its spokesmen, officials, outlets, and governments aligned with it.
    public var side: PartyID?
    public var relation: Claimant.Relation
    /// For a third government: ISO 3166-1 alpha-2.
    public var country: String?
    /// The claimant as written; the source for a reporter.
    public var name: String?
    /// A monitor, media, resident, unnamed witness or reporter of no side.
    public var isIndependent: Bool
    /// An eyewitness, a correspondent there, geolocated imagery.
    public var observed: Bool

    public init(
        side: PartyID?, relation: Claimant.Relation, country: String? = nil, name: String? = nil,
        isIndependent: Bool, observed: Bool = false
    ) {
        self.side = side
        self.relation = relation
        self.country = country
        self.name = name
        self.isIndependent = isIndependent
        self.observed = observed
    }
}
