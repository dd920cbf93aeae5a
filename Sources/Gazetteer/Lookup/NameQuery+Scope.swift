extension GazetteerIndex {
    /// Where the candidates of a query may be.
    struct Scope {
        /// Nil for anywhere.
        var country: UInt16?
        /// Rows of the first-level divisions asked for; empty for any.
        var divisions: Set<Int32>

        var isNarrow: Bool { !divisions.isEmpty }

        func holds(_ record: PlaceRecord) -> Bool { country == nil || record.country == country }

        /// In the province, if one was asked for.
        func isIn(_ record: PlaceRecord) -> Bool { divisions.isEmpty || divisions.contains(record.admin1) }

        /// Whether looser spellings need not be tried.
        func isSatisfied(by records: [PlaceRecord], after match: SpellingMatch) -> Bool {
            let inside = records.filter(isIn)
            // A unit of a province may be spelled otherwise than a village that happens to have the very name.
            return isNarrow && match < .skeleton
                ? inside.contains { $0.kind == PlaceKind.unit.number || $0.unit < 0 }
                : !inside.isEmpty
        }
    }

    func scope(of query: NameQuery) -> Scope {
        let country = query.country.flatMap(countryCode(named:))
        guard let province = query.province, !province.isEmpty else { return Scope(country: country, divisions: []) }
        var rows: Set<Int32> = []
        let wanted = NameQuery(name: province, limit: 12)
        for candidate in provinceCandidates(wanted, country: country) { rows.insert(candidate.row) }
        return Scope(country: country, divisions: rows)
    }

    /// Whether a country is known by a name or by its two letters.
    public func knows(country: String) -> Bool {
        guard country.utf8.count == 2 else { return countryCode(named: country) != nil }
        return countries.contains { $0.iso2 == country.uppercased() }
    }

    /// Whether a first-level division is known by a name, in a country if one is given.
    public func knows(province: String, country: String?) -> Bool {
        let wanted = NameQuery(name: province, limit: 12)
        return !provinceCandidates(wanted, country: country.flatMap(countryCode(named:))).isEmpty
    }

    private func provinceCandidates(_ query: NameQuery, country: UInt16?) -> [PlaceRef] {
        var query = query
        query.country = country.flatMap(unpackedCountry)
        query.limit = 40
        return candidates(query).compactMap { candidate in
            guard candidate.place.kind == .admin1 else { return nil }
            return ref(for: candidate.place.id)
        }
    }

    private func countryCode(named name: String) -> UInt16? {
        if name.utf8.count == 2 { return packedCountry(name.uppercased().utf8) }
        return refs(named: name).first { kind($0) == .country }.map { record($0).country }
    }
}
