/// What speaks for or against a name being a place where it stands. Each has a weight in `weights.tsv`.
///
/// A name counts as a place if the weights of its cues add up to more than 0 (log-odds).
enum Cue: Int, CaseIterable, Sendable {
    case bias
    // The name.
    case oneWord, twoWords, threeWords
    case populationNone, population500, population2k, population10k, population50k, population200k, population1M
    case kindCountry, kindAdmin1, kindAdmin2, kindRegion, kindNatural, kindUnit
    case common, given, surname, calendar, titleWord, functionWord, organisationWord, directionWord, kindWord
    case peopleWord, streetWord
    case lowercaseInArticle, allCapitals, shortCapitals, abbreviation, nationality, nationalityPlural
    case foreign, manyCandidates, feature, brand, institution, isRegion, isNatural
    // What stands before.
    case sentenceStart, sentenceStartCommon, beforeNear, beforeAt, beforeFrom, beforeOf, beforeBy, beforeArticle
    case beforePossessive, beforeDirection, beforeTitle, beforeGiven, beforeInitial, beforeCapital, beforeKindOf
    case beforePlaceComma, beforeCapitalComma, beforeSaint, beforeHyphen, beforePlacePossessive, beforeWar
    case beforeNumber, beforeRole, beforeOrganisationOf, beforeSmall, beforeParticle, beforeQuote
    // What stands after.
    case afterContainer, afterCapitalComma, afterKind, afterKindCapital, afterOrganisation, afterNews, afterTeam
    case afterStreet, afterFacility, afterCapital, afterSurname, afterPeople, afterSpeech, afterPersonal
    case afterPossessive, afterHyphen, afterEvent, afterGovernment, afterNumber, afterAge, afterInitial
    case afterParenthesis, afterParticle, organisationRun, newsRun, streetRun
    // The sentence and the article.
    case headline, personFirst, personLast, personMiddle, surnameOfPerson, placeElsewhere, containedElsewhere
    case repeated, inList, onlyPersonContext, wholeRun, insideRun
    // What the resolver thinks.
    case countrySupported, countryUnsupported, divisionSupported, near50, near200, farFromAll
    case smallUnsupported, divisionUnsupported
    case beforeParty
    // A nationality: "American Heart Association", "African-American", "speaks French".
    case nationalityCapital, nationalityAfterCapital, nationalityLanguage, nationalityHyphen, nationalityPerson
    // What the map is about.
    case inTheatre, theatreNamed

    /// In words, for an explanation.
    var inWords: String {
        var words = ""
        for character in "\(self)" {
            if character.isUppercase || character.isNumber { words += " " }
            words += character.lowercased()
        }
        return words
    }
}

/// The cues of one name where it stands: a set of bits.
struct CueSet: Sendable {
    private var bits: (UInt64, UInt64) = (0, 0)

    init() {}

    init(_ cue: Cue) { insert(cue) }

    @inline(__always) mutating func insert(_ cue: Cue) {
        if cue.rawValue < 64 { bits.0 |= 1 << UInt64(cue.rawValue) } else { bits.1 |= 1 << UInt64(cue.rawValue - 64) }
    }

    @inline(__always) mutating func insert(_ cue: Cue, if condition: Bool) { if condition { insert(cue) } }

    @inline(__always) mutating func formUnion(_ other: CueSet) {
        bits.0 |= other.bits.0
        bits.1 |= other.bits.1
    }

    @inline(__always) func contains(_ cue: Cue) -> Bool {
        cue.rawValue < 64
            ? bits.0 >> UInt64(cue.rawValue) & 1 == 1 : bits.1 >> UInt64(cue.rawValue - 64) & 1 == 1
    }

    /// "in X", "the city of X", "X Province": words beside it that stand beside places alone.
    var standsAsPlace: Bool { contains(.beforeNear) || contains(.beforeKindOf) || contains(.afterKindCapital) }

    @inline(__always) func forEach(_ body: (Int) -> Void) {
        var low = bits.0
        while low != 0 {
            body(low.trailingZeroBitCount)
            low &= low - 1
        }
        var high = bits.1
        while high != 0 {
            body(64 + high.trailingZeroBitCount)
            high &= high - 1
        }
    }

    var cues: [Cue] {
        var found: [Cue] = []
        forEach { index in
            if let cue = Cue(rawValue: index) { found.append(cue) }
        }
        return found
    }
}
