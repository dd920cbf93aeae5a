import CivilDate
import Gazetteer

/// Links claims that contradict each other, in one article or across articles.
public enum DenialLinks {
    /// What two claims must share to be about the same thing.
    private struct Subject: Hashable {
        var party: String
        var place: String
        var kind: Kind
    }

    /// Who holds a place, who lost it, or something else said of it.
    private enum Kind: Hashable {
        case holds, lost
        case other(Predicate)
    }

    /// What is denied was said lately: an older claim of the same place is of another time.
    private static let reach = 14

    /// Very long runs of claims about one thing add nothing after the first hundred.
    private static let limit = 100

    /// Fills `contradicts`: a denial names the claims that it denies; of two figures for the same thing by different
    /// claimants each names the other.
    ///
    /// A denial that names no party ("denied that X had fallen") denies whoever is said to have taken the place; that a
    /// party lost a place, and that another took it, are one thing to deny.
    /// - Complexity: linear in the claims, times the claims about one place by one party.
    public static func link(_ claims: [Claim]) -> [Claim] {
        var result = claims
        var groups: [Subject: [Int]] = [:]
        var byPlace: [String: [Int]] = [:]
        for (index, claim) in claims.enumerated() {
            guard let subject = subject(of: claim) else { continue }
            groups[subject, default: []].append(index)
            byPlace[subject.place, default: []].append(index)
        }
        for index in claims.indices where claims[index].factuality == .denied {
            guard let subject = subject(of: claims[index]) else { continue }
            for other in (byPlace[subject.place] ?? []).prefix(limit) where other != index {
                if concerns(claims[index], claims[other]), denies(claims[index], claims[other]) {
                    result[index].contradicts.append(claims[other].id)
                }
            }
        }
        for members in groups.values where members.count > 1 {
            let members = members.prefix(limit)
            for index in members {
                for other in members where other != index && differ(claims[index], claims[other]) {
                    result[index].contradicts.append(claims[other].id)
                }
            }
        }
        for index in result.indices where !result[index].contradicts.isEmpty {
            result[index].contradicts = Array(Set(result[index].contradicts)).sorted()
        }
        return result
    }

    /// Whether two claims about one place are about the same proposition, from either side.
    private static func concerns(_ denial: Claim, _ claim: Claim) -> Bool {
        guard let mine = subject(of: denial), let theirs = subject(of: claim) else { return false }
        switch (mine.kind, theirs.kind) {
        case (.holds, .lost):
            return claim.counterparty?.id == nil || claim.counterparty?.id == denial.party.id || mine.party.isEmpty
        case (.lost, .holds): return mine.party.isEmpty || mine.party != theirs.party
        default: return mine.kind == theirs.kind && (mine.party.isEmpty || mine.party == theirs.party)
        }
    }

    private static func subject(of claim: Claim) -> Subject? {
        guard let place = claim.place else { return nil }
        let party = claim.party.id?.description ?? claim.party.surface?.lowercased() ?? ""
        let name = place.place?.id.description ?? place.surface?.lowercased() ?? ""
        let part: String
        if case .border(let neighbour) = place.part { part = "|border|" + neighbour } else { part = "" }
        let kind: Kind =
            switch claim.predicate {
            case .captured, .retook, .controls: .holds
            case .lost, .withdrew, .ceded: .lost
            default: .other(claim.predicate)
            }
        return Subject(party: party, place: name + part, kind: kind)
    }

    /// Said by another, not before the claim, and of what is said to have happened.
    private static func denies(_ denial: Claim, _ claim: Claim) -> Bool {
        guard ![.denied, .hypothetical, .future].contains(claim.factuality),
            denial.extent?.lo == claim.extent?.lo || denial.extent?.lo == nil,
            denial.claimant.surface != claim.claimant.surface || denial.article != claim.article
        else { return false }
        // What happened after it was denied is another event.
        if let denied = denial.published, let began = claim.when.earliest ?? claim.when.start, began > denied {
            return false
        }
        guard let said = claim.published, let answered = denial.published else { return true }
        return said <= answered + 1 && answered - (claim.when.start ?? said) <= reach
    }

    /// Two figures of one thing by different voices that cannot both be right.
    private static func differ(_ claim: Claim, _ other: Claim) -> Bool {
        guard let mine = claim.extent, let theirs = other.extent, mine.unit == theirs.unit,
            whole(of: mine) == whole(of: theirs), let low = mine.lo,
            let high = mine.hi, let otherLow = theirs.lo, let otherHigh = theirs.hi, claim.predicate == other.predicate,
            isStated(claim), isStated(other), !sameVoice(claim.claimant, other.claimant)
        else { return false }
        let slack = mine.unit == "share" ? 0.02 : 0.02 * max(high, otherHigh)
        return low > otherHigh + slack || otherLow > high + slack
    }

    /// A share of the borders says nothing against a share of the land.
    private static func whole(of extent: Extent) -> String { extent.of ?? "territory" }

    private static func isStated(_ claim: Claim) -> Bool {
        [.asserted, .claimed, .disputed].contains(claim.factuality)
    }

    private static func sameVoice(_ left: Claimant, _ right: Claimant) -> Bool {
        if left.party != nil || right.party != nil { return left.party == right.party }
        return left.surface?.lowercased() == right.surface?.lowercased()
    }
}
