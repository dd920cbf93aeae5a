import Gazetteer

/// The names by which a table calls the parties of a theatre and those who speak for them.
struct TableParties {
    private var parties: [String: PartyID] = [:]
    private var voices: [String: PartyID] = [:]
    private let ids: [PartyID]
    private let allies: [PartyID: [PartyID]]
    private let opponents: [PartyID: [PartyID]]

    init(_ theatre: Theatre?) {
        var allies: [PartyID: [PartyID]] = [:]
        var opponents: [PartyID: [PartyID]] = [:]
        for party in theatre?.parties ?? [] {
            for name in [party.id.description, party.name] + party.aliases { parties[name.lowercased()] = party.id }
            for name in party.spokesmen + party.offices + party.outlets { voices[name.lowercased()] = party.id }
            allies[party.id] = party.allies
            opponents[party.id] = party.opponents
        }
        ids = theatre?.parties.map(\.id) ?? []
        self.allies = allies
        self.opponents = opponents
    }

    /// Whether anybody is known: without a theatre every name stands for itself.
    var isKnown: Bool { !ids.isEmpty }

    var list: String { ids.map(\.description).joined(separator: ", ") }

    func party(_ name: String) -> PartyID? { parties[name.lowercased()] }

    /// The party that somebody speaks for.
    func party(ofVoice name: String) -> PartyID? { voices[name.lowercased()] ?? party(name) }

    /// How a claimant's party stands to the party that the claim is about.
    func relation(of voice: PartyID, to party: PartyID?) -> Claimant.Relation {
        guard let party else { return .unnamed }
        if voice == party { return .own }
        if allies[voice, default: []].contains(party) || allies[party, default: []].contains(voice) { return .ally }
        return .opponent
    }
}
