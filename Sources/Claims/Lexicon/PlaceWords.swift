/// Nouns and modifiers that describe places.
struct PlaceWords: Sendable {
    /// Noun ▶ the class it stands for (`town`, `crossing`, ...).
    let nouns: [String: String]
    /// Class ▶ gazetteer kinds that it may refer to.
    let kinds: [String: Set<String>]
    let notPlaces: Set<String>
    let people: Set<String>
    let partitives: Set<String>
    let classes: Set<String>
    let areaClasses: Set<String>
    let centreClasses: Set<String>
    let outskirts: Set<String>
    /// Nouns that mean districts where they lie along a border.
    let borderAreas: Set<String>
    let exceptions: [[String]]
    let directions: [String: String]
    let arcs: Set<String>
    let along: Set<String>
    let pronouns: Set<String>
    /// "its fall": what it was that fell.
    let ownerPronouns: Set<String>
    /// "the city itself".
    let reflexives: Set<String>
    /// "moved columns", "pushed the line": what is moved forward with those who hold it.
    let directionNouns: Set<String>
    /// "everything along the border": a place only with what says where.
    let sweeping: Set<String>
    let attachments: Set<String>
    let distances: Set<String>
    let among: Set<String>
    /// Classes of places that are named by what they are at ("the crossing at X").
    let atClasses: Set<String>
    /// Determiners under which a description says nothing by itself.
    let any: Set<String>
    /// Adjectives under which a description is not of what was spoken of.
    let ordinals: Set<String>
    /// Nouns for what is held that say nothing of where ("bastion").
    let holds: Set<String>
    /// Between these and the name.
    let holdPrepositions: Set<String>
    /// Mass nouns for land: with a name after them they only say how much.
    let land: Set<String>
    let landPrepositions: Set<String>
    /// Adjectives of control that say how much ("full" ▶ `whole`).
    let degrees: [String: String]

    init(_ file: LexiconFile) {
        nouns = Self.withPlurals(file.reversed("nouns"))
        kinds = file.table("kinds").mapValues(Set.init)
        notPlaces = file.set("not_places")
        people = file.set("people")
        partitives = file.set("partitives")
        classes = file.set("classes")
        areaClasses = file.set("area_classes")
        centreClasses = file.set("centre_classes")
        outskirts = file.set("outskirts")
        borderAreas = file.set("border_areas")
        exceptions = file.words("exceptions").map { $0.split(separator: " ").map(String.init) }
        directions = file.table("directions").compactMapValues(\.first)
        arcs = file.set("arcs")
        along = file.set("along")
        pronouns = file.set("pronouns")
        ownerPronouns = file.set("owner_pronouns")
        reflexives = file.set("reflexives")
        directionNouns = file.set("moved")
        sweeping = file.set("sweeping")
        attachments = file.set("attachments")
        among = file.set("among")
        atClasses = file.set("at_classes")
        distances = file.set("distances")
        any = file.set("any")
        ordinals = file.set("ordinals")
        holds = file.set("holds")
        holdPrepositions = file.set("hold_prepositions")
        land = file.set("land")
        landPrepositions = file.set("land_prepositions")
        degrees = file.reversed("degrees")
    }

    /// A noun's regular plural names as many of its class, whether the table lists it or not.
    private static func withPlurals(_ singular: [String: String]) -> [String: String] {
        var result = singular
        for (noun, name) in singular where !noun.hasSuffix("s") {
            let plural =
                noun.hasSuffix("y") && !["ay", "ey", "oy"].contains(where: noun.hasSuffix)
                ? noun.dropLast() + "ies"
                : ["x", "ch", "sh"].contains(where: noun.hasSuffix) ? noun + "es" : noun + "s"
            if result[plural] == nil { result[plural] = name }
        }
        return result
    }
}
