import Gazetteer

/// Links claims that contradict each other, in one article or across articles.
public enum DenialLinks {
    /// What two claims must share to be about the same thing.
    private struct Subject: Hashable {
        var party: String
        var place: String
        var kind: String
    }

    /// Fills `contradicts`: a denial names the claims that it denies; of two figures for the same thing by different
    /// claimants each names the other.
    /// - Complexity: linear in the claims, times the claims about one place by one party.
    public static func link(_ claims: [Claim]) -> [Claim] {
        var result = claims
        var groups: [Subject: [Int]] = [:]
        var byPlace: [Subject: [Int]] = [:]
        for (index, claim) in claims.enumerated() {
            guard let subject = subject(of: claim) else { continue }
            groups[subject, default: []].append(index)
            if !subject.party.isEmpty {
                byPlace[Subject(party: "", place: subject.place, kind: subject.kind), default: []].append(index)
            }
        }
        // "denied that X had fallen" names no party: it denies whoever is said to hold X.
        for (subject, members) in groups where subject.party.isEmpty {
            for index in members.prefix(100) where claims[index].factuality == .denied {
                for other in (byPlace[subject] ?? []).prefix(100) where contradicts(claims[index], claims[other]) {
                    result[index].contradicts.append(claims[other].id)
                }
            }
        }
        for members in groups.values where members.count > 1 {
            // Very long runs of the same claim add nothing after the first hundred.
            let members = members.prefix(100)
            for index in members {
                for other in members where other != index && contradicts(claims[index], claims[other]) {
                    result[index].contradicts.append(claims[other].id)
                }
            }
        }
        for index in result.indices where !result[index].contradicts.isEmpty {
            result[index].contradicts = Array(Set(result[index].contradicts)).sorted()
        }
        return result
    }

    private static func subject(of claim: Claim) -> Subject? {
        guard let place = claim.place else { return nil }
        let party = claim.party.id?.description ?? claim.party.surface?.lowercased() ?? ""
        let name = place.place?.id.description ?? place.surface?.lowercased() ?? ""
        let part: String
        if case .border(let neighbour) = place.part { part = "|border|" + neighbour } else { part = "" }
        let kind: String =
            switch claim.predicate {
            case .captured, .retook, .controls: "holds"
            case .lost, .withdrew, .ceded: "lost"
            default: claim.predicate.rawValue
            }
        return Subject(party: party, place: name + part, kind: kind)
    }

    private static func contradicts(_ claim: Claim, _ other: Claim) -> Bool {
        if claim.factuality == .denied, other.factuality != .denied, other.factuality != .hypothetical,
            other.factuality != .future, claim.extent?.lo == other.extent?.lo || claim.extent?.lo == nil
        {
            // What happened after it was denied is another event.
            if let denied = claim.published, let began = other.when.earliest ?? other.when.start, began > denied {
                return false
            }
            return claim.claimant.surface != other.claimant.surface || claim.article != other.article
        }
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
