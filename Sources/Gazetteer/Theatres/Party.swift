/// The id of a party of the theatre, such as `taliban`.
public struct PartyID: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let description: String
    public init(_ description: String) { self.description = description }
    public static func < (left: PartyID, right: PartyID) -> Bool { left.description < right.description }
}

/// An armed or governing actor of a theatre, and the voices that speak for it.
public struct Party: Hashable, Sendable {
    public var id: PartyID
    public var name: String
    /// Other names and phrases for it: "the insurgents", "the Islamists", "Afghan forces".
    public var aliases: [String]
    /// People who speak for it.
    public var spokesmen: [String]
    /// Ministries, commands and offices whose word is the party's: "interior ministry".
    public var offices: [String]
    /// News outlets of its side: an asserted line of theirs is the party's claim.
    public var outlets: [String]
    public var allies: [PartyID]
    public var opponents: [PartyID]
    /// Cities whose names stand for it as a government ("Kabul rejects the claim").
    public var capitals: [String]
    /// `#RRGGBB`, from the Okabe-Ito palette.
    public var colour: String
    /// The colour of a party that nothing gives one.
    public static let grey = "#999999"
    /// Whether a text is of the form `#RRGGBB`.
    static func isColour(_ text: String) -> Bool {
        let bytes = text.utf8
        return bytes.count == 7 && bytes.first == UInt8(ascii: "#")
            && bytes.dropFirst().allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
    }
    /// ACLED's actor name and CAMEO's actor code.
    public var acled: String?
    public var cameo: String?

    public init(
        id: PartyID, name: String, aliases: [String] = [], spokesmen: [String] = [], offices: [String] = [],
        outlets: [String] = [], allies: [PartyID] = [], opponents: [PartyID] = [], capitals: [String] = [],
        colour: String = grey, acled: String? = nil, cameo: String? = nil
    ) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.spokesmen = spokesmen
        self.offices = offices
        self.outlets = outlets
        self.allies = allies
        self.opponents = opponents
        self.capitals = capitals
        self.colour = colour
        self.acled = acled
        self.cameo = cameo
    }
}
