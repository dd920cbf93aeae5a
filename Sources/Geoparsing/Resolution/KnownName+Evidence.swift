import Gazetteer

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension KnownName {
    /// How much less well known than the first a name's places are, by their rank.
    private static let order = (0..<Resolver.candidateLimit).map { $0 == 0 ? 0 : -log2(Double($0) + 1) }

    /// What speaks for each of a name's places by itself.
    static func ownEvidence(_ candidates: [Candidate], count: Int, isInstitution: Bool) -> [ResolutionEvidence] {
        let order = order
        return candidates.enumerated().map { rank, candidate in
            var evidence = ResolutionEvidence()
            evidence[.population] = Double(candidate.size)
            switch candidate.kind {
            case .country: evidence[.country] = 1
            case .admin1: evidence[.admin1] = 1
            case .admin2: evidence[.admin2] = 1
            case .unit: evidence[.unit] = 1
            case .capital: evidence[.capital] = 1
            case .continent, .region: evidence[.region] = 1
            case .river, .lake, .sea, .mountain, .valley, .road, .island, .desert: evidence[.natural] = 1
            case .city, .town, .village, .borderPost, .airport, .base, .installation:
                evidence[.hamlet] = candidate.population < 1000 ? 1 : 0
            }
            evidence[.institution] = isInstitution && candidate.kind == .installation ? 1 : 0
            evidence[.main] = candidate.isMain ? 1 : 0
            evidence[.only] = count == 1 ? 1 : 0
            evidence[.order] = order[rank]
            if candidate.kind == .admin1 || candidate.kind == .admin2 || candidate.kind == .unit {
                let hasTown = candidates.contains { $0.isSettlement && candidate.holds($0) }
                evidence[.namesake] = hasTown ? 1 : 0
            }
            if candidate.kind == .capital {
                // Not where the country has the name too, as Mexico.
                func isShared(by kind: PlaceKind) -> Bool {
                    candidates.contains { $0.kind == kind && $0.country == candidate.country }
                }
                evidence[.capitalNamesake] = isShared(by: .admin1) && !isShared(by: .country) ? 1 : 0
            }
            if candidate.isSettlement, candidate.isHome {
                let hasDivision = candidates.contains { $0.kind == .admin1 && $0.holds(candidate) }
                evidence[.seat] = hasDivision ? 1 : 0
            }
            return evidence
        }
    }
}
