import Geometry

extension GazetteerIndex {
    /// What a name may mean, the best first, each with the reason in words.
    ///
    /// Spellings are tried from the closest to the loosest: as it is, folded, by its consonants, one letter off. A looser
    /// one only adds places while nothing in the asked province or country has been found by a closer one. In a theatre's
    /// province its units come first: on a text about a theatre the unit is what counts.
    /// - Complexity: some 10 µs; one letter off, a millisecond.
    public func candidates(_ query: NameQuery) -> [NameCandidate] {
        guard let folding, query.limit > 0, query.name.utf8.count <= NameQuery.longestName else { return [] }
        let scope = scope(of: query)
        var best: [PlaceRef: SpellingMatch] = [:]
        let spelling = Spelling(query.name, folding)
        for match in SpellingMatch.allCases {
            for name in names(match, of: spelling, folding) {
                for found in rows(ofName: name) where scope.holds(record(found.ref)) {
                    if best[found.ref] == nil { best[found.ref] = match }
                }
            }
            if scope.isSatisfied(by: best.keys.map { record($0) }, after: match) { break }
        }
        var ranked = best.map { ref, match in (ref: ref, match: match, score: score(ref, match, scope, query)) }
        ranked.sort { left, right in
            left.score != right.score ? left.score > right.score : left.ref < right.ref
        }
        return ranked.prefix(query.limit).map { found in
            NameCandidate(
                place: place(found.ref), score: found.score,
                reason: reason(found.ref, found.match, scope, query))
        }
    }

    /// The names that fit a spelling at one level of closeness.
    private func names(_ match: SpellingMatch, of spelling: Spelling, _ folding: NameFolding) -> [Int] {
        switch match {
        case .same:
            return spelling.keys.flatMap { key in
                names(folded: folding.folded(key: key), folding).filter {
                    keys.slice(names[$0]?.key ?? 0).elementsEqual(key)
                }
            }
        case .folded:
            return spelling.keys.flatMap { names(folded: folding.folded(key: $0), folding) }
        case .skeleton:
            return spelling.keys.flatMap { names(skeleton: folding.skeleton(key: $0), folding) }
        case .reordered:
            return spelling.reordered.flatMap { names(skeleton: folding.skeleton(key: $0), folding) }
        case .part:
            return spelling.parts.flatMap { names(folded: folding.folded(key: $0), folding) }
        case .oneLetter:
            return spelling.keys.map { folding.folded(key: $0) }.filter { $0.count > 3 }.flatMap { folded in
                Spelling.oneEdit(from: folded, alphabet: Spelling.alphabet).flatMap { names(folded: $0, folding) }
            }
        case .oneConsonant:
            return spelling.keys.map { folding.skeleton(key: $0) }.filter { $0.count > 2 }.flatMap { skeleton in
                Spelling.oneEdit(from: skeleton, alphabet: Spelling.alphabet).flatMap { names(skeleton: $0, folding) }
            }
        }
    }

    private func names(folded: [UInt8], _ folding: NameFolding) -> [Int] {
        guard !folded.isEmpty else { return [] }
        return names(in: foldedNames, hash: Self.nameHash(folded)).filter {
            folding.folded(key: keys.slice(names[$0]?.key ?? 0)) == folded
        }
    }

    private func names(skeleton: [UInt8], _ folding: NameFolding) -> [Int] {
        guard skeleton.count > 1 else { return [] }
        return names(in: skeletonNames, hash: Self.nameHash(skeleton)).filter {
            folding.skeleton(key: keys.slice(names[$0]?.key ?? 0)) == skeleton
        }
    }

    private func score(_ ref: PlaceRef, _ match: SpellingMatch, _ scope: Scope, _ query: NameQuery) -> Double {
        let record = record(ref)
        var score = match.score
        if scope.isIn(record) {
            if kind(ref) == .unit { score += 0.25 }
        } else if scope.isNarrow {
            score -= 0.3
        }
        // Of equal spellings the more prominent place: up to 0.1 for ten million people.
        score += min(0.1, Double(64 - UInt64(record.prominence).leadingZeroBitCount) / 240)
        if let near = query.near {
            let kilometres = roughKilometres(coordinate(ref), near)
            score += 0.3 / (1 + kilometres / 50)
        }
        return max(0, min(1, score / 1.35))
    }

    private func reason(_ ref: PlaceRef, _ match: SpellingMatch, _ scope: Scope, _ query: NameQuery) -> String {
        var reason = match.reason(name(ref))
        if scope.isNarrow, scope.isIn(record(ref)), let province = admin1(ref).map(name) {
            reason += kind(ref) == .unit ? ", a unit of \(province)" : ", in \(province)"
        } else if scope.isNarrow {
            reason += ", but not in \(query.province ?? "")"
        }
        if let near = query.near {
            reason += ", \(Int(roughKilometres(coordinate(ref), near).rounded())) km away"
        }
        return reason
    }
}
