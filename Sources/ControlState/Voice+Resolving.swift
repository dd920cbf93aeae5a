import Claims
import CivilDate
import Gazetteer

/// Whose word a claim is: parties, their outlets, the notes on sources, and alignments decide.
struct Voices: Sendable {
    let ground: Ground
    private let notes: [String: SourceNote]
    private let outlets: [String: PartyID]

    init(ground: Ground, sources: [SourceNote]) {
        self.ground = ground
        var notes: [String: SourceNote] = [:]
        for note in sources { notes[note.source.lowercased()] = note }
        self.notes = notes
        var outlets: [String: PartyID] = [:]
        for party in ground.theatre.parties {
            for outlet in party.outlets { outlets[outlet.lowercased()] = party.id }
        }
        self.outlets = outlets
    }

    func voice(of claim: Claim) -> Voice {
        let claimant = claim.claimant
        var voice = Voice(
            side: claimant.party, relation: claimant.relation, country: claimant.country,
            name: claimant.surface ?? claim.source, isIndependent: false, observed: claimant.observed)
        switch claimant.relation {
        case .own, .ally:
            voice.side = voice.side ?? claim.party.id
        case .opponent:
            voice.side =
                voice.side ?? claim.counterparty?.id ?? claim.party.id.flatMap { ground.mainOpponent(of: $0) }
        case .thirdGovernment:
            voice.side = voice.side ?? alignment(of: claimant.country, on: claim.published)
        case .official:
            break
        case .monitor, .resident, .unnamed:
            voice.isIndependent = voice.side == nil
        case .media:
            voice.side = voice.side ?? claimant.surface.flatMap(side(ofOutlet:))
            voice.isIndependent = voice.side == nil
        case .reporter:
            voice.side = voice.side ?? claim.source.flatMap(side(ofOutlet:))
            voice.isIndependent = voice.side == nil
        }
        return voice
    }

    /// The party whose side an outlet is on.
    func side(ofOutlet name: String) -> PartyID? {
        let key = name.lowercased()
        if let note = notes[key] { return note.side }
        return outlets[key]
    }

    /// 0...1; 1 for a source that nobody has judged.
    func reliability(of source: String?) -> Double {
        source.flatMap { notes[$0.lowercased()]?.reliability } ?? 1
    }

    private func alignment(of country: String?, on day: CivilDate?) -> PartyID? {
        guard let country else { return nil }
        let known = ground.theatre.alignments.filter { alignment in
            guard alignment.country == country else { return false }
            guard let since = alignment.since, let day else { return true }
            return since <= day
        }
        return known.max { ($0.since?.daysSinceEpoch ?? .min) < ($1.since?.daysSinceEpoch ?? .min) }?.party
    }
}

extension Voice {
    /// An admission, or a party's own word: a third government of its side is not the party itself.
    func speaksFor(_ party: PartyID) -> Bool { side == party && relation != .thirdGovernment }
}
