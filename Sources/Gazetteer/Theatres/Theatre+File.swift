import CivilDate

extension Theatre {
    /// Takes over what a theatre file says; what it does not say stays.
    ///
    /// Parties go by their id: a known one changes in the keys given, an unknown one is added. Settings and their radii go
    /// key by key. Denominators, alignments and borders go by what they are about.
    mutating func apply(_ file: YAMLReader) throws(GazetteerError) {
        try file.allow([
            "extends", "name", "countries", "unit_word", "unit_words", "parties", "alignments", "settings",
            "denominators", "borders", "source", "licence",
        ])
        if let name = try file.text("name") { self.name = name }
        if let countries = try file.texts("countries") {
            for code in countries where !Country.isCode(code) {
                throw file.error("countries", "\"\(code)\" is no ISO 3166-1 alpha-2 code")
            }
            self.countries = countries
        }
        let words = (try file.text("unit_word").map { [$0] } ?? []) + (try file.texts("unit_words") ?? [])
        if !words.isEmpty { unitWords = words.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
        for party in try file.mappings("parties") { try apply(party: party) }
        try checkPartyNames(file)
        for alignment in try file.mappings("alignments") { try apply(alignment: alignment) }
        if let settings = try file.mapping("settings") { try self.settings.apply(settings) }
        try applyDenominators(file)
        for border in try file.mappings("borders") { try apply(border: border) }
    }

    private mutating func apply(party file: YAMLReader) throws(GazetteerError) {
        try file.allow([
            "id", "name", "aliases", "spokesmen", "offices", "outlets", "allies", "opponents", "capitals", "colour",
            "acled", "cameo", "source",
        ])
        let id = PartyID(try file.requiredText("id"))
        let known = parties.firstIndex { $0.id == id }
        var party = known.map { parties[$0] } ?? Party(id: id, name: id.description, colour: "")
        if let name = try file.text("name") { party.name = name }
        if let aliases = try file.texts("aliases") { party.aliases = aliases }
        if let spokesmen = try file.texts("spokesmen") { party.spokesmen = spokesmen }
        if let offices = try file.texts("offices") { party.offices = offices }
        if let outlets = try file.texts("outlets") { party.outlets = outlets }
        if let allies = try file.texts("allies") { party.allies = allies.map { PartyID($0) } }
        if let opponents = try file.texts("opponents") { party.opponents = opponents.map { PartyID($0) } }
        if let capitals = try file.texts("capitals") { party.capitals = capitals }
        if let colour = try file.sourcedText("colour") {
            guard Party.isColour(colour) else {
                throw file.error("colour", "\"\(colour)\" is not of the form #RRGGBB")
            }
            party.colour = colour
        }
        if let acled = try file.sourcedText("acled") { party.acled = acled }
        if let cameo = try file.sourcedText("cameo") { party.cameo = cameo }
        if let known { parties[known] = party } else { parties.append(party) }
    }

    private func checkPartyNames(_ file: YAMLReader) throws(GazetteerError) {
        let ids = Set(parties.map(\.id))
        for (index, party) in parties.enumerated() {
            for other in party.allies + party.opponents where !ids.contains(other) {
                throw file.error("parties[\(index)]", "\(party.id) names \"\(other)\", which is no party's id")
            }
        }
    }

    private mutating func apply(alignment file: YAMLReader) throws(GazetteerError) {
        try file.allow(["country", "party", "since", "source"])
        let party = PartyID(try file.requiredText("party"))
        guard parties.contains(where: { $0.id == party }) else {
            throw file.error("party", "\"\(party)\" is no party's id")
        }
        let since = try file.text("since")
        let day = since.flatMap { CivilDate($0) }
        if let since, day == nil { throw file.error("since", "\"\(since)\" is no date of the form 2021-07-09") }
        let alignment = Alignment(country: try file.requiredText("country"), party: party, since: day)
        alignments.removeAll { $0.country == alignment.country }
        alignments.append(alignment)
    }

    private mutating func applyDenominators(_ file: YAMLReader) throws(GazetteerError) {
        var added: [Denominator] = []
        for entry in try file.mappings("denominators") {
            try entry.allow(["unit", "value", "published_by", "source"])
            guard let value = try entry.number("value"), value > 0 else {
                throw entry.error("value", "must be a number over 0")
            }
            let source = try entry.text("source")
            let publisher = try entry.text("published_by") ?? source ?? ""
            added.append(
                Denominator(
                    unit: try entry.requiredText("unit"), value: value,
                    publishedBy: publisher))
        }
        let units = Set(added.map(\.unit))
        denominators = denominators.filter { !units.contains($0.unit) } + added
    }

    private mutating func apply(border file: YAMLReader) throws(GazetteerError) {
        try file.allow(["country", "name", "published_km", "published_by", "source"])
        let country = try file.requiredText("country")
        guard let index = borders.firstIndex(where: { $0.country == country }) else {
            throw file.error("country", "the theatre has no border with \"\(country)\"")
        }
        if let name = try file.text("name") { borders[index].name = name }
        borders[index].publishedKilometres = try file.number("published_km") ?? borders[index].publishedKilometres
        borders[index].publishedBy = try file.text("published_by") ?? borders[index].publishedBy
    }
}

extension Theatre.Settings {
    mutating func apply(_ file: YAMLReader) throws(GazetteerError) {
        try file.allow(["stale_days", "fresh_days", "contested_days", "disc_km", "source"])
        staleDays = try days(file, "stale_days") ?? staleDays
        freshDays = try days(file, "fresh_days") ?? freshDays
        contestedDays = try days(file, "contested_days") ?? contestedDays
        guard let discs = try file.mapping("disc_km") else { return }
        for key in discs.keys {
            guard let radius = try discs.number(key), radius > 0, radius <= 500 else {
                throw discs.error(key, "must be a number of km over 0 and up to 500")
            }
            if key == "default" {
                defaultDiscKilometres = radius
            } else if let kind = PlaceKind(rawValue: key) {
                discKilometres[kind] = radius
            } else {
                throw discs.error(key, "is no kind of place")
            }
        }
    }

    private func days(_ file: YAMLReader, _ key: String) throws(GazetteerError) -> Int? {
        guard let value = try file.number(key) else { return nil }
        guard let days = Int(exactly: value), days >= 0 else { throw file.error(key, "must be a whole number of days") }
        return days
    }
}
