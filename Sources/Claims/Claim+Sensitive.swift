extension Claim {
    /// What may be published of it. Of a claim marked sensitive nothing that leads to who said it: neither speaker nor
    /// sentence, article, source or address. What it says counts all the same.
    public var publishable: Claim {
        guard sensitive else { return self }
        var claim = self
        claim.claimant.surface = nil
        claim.claimant.span = nil
        claim.quote = ""
        claim.article = ""
        claim.source = nil
        claim.url = nil
        claim.origin = nil
        return claim
    }
}
