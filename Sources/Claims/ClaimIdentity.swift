import Articles
import Gazetteer

extension Claim {
    /// The hash of article, span, predicate, party, place span and claimant.
    var contentID: ClaimID {
        var hash = ContentHash()
        hash.add(article)
        hash.add(span.field.rawValue)
        hash.add(span.start)
        hash.add(span.end)
        hash.add(predicate.rawValue)
        hash.add(party.id?.description ?? party.surface)
        hash.add(place?.span?.start ?? -1)
        hash.add(place?.span?.end ?? -1)
        hash.add(claimant.span?.start ?? -1)
        hash.add(claimant.surface)
        hash.add(extent?.surface)
        hash.add(rule)
        return ClaimID(hash.description)
    }
}
