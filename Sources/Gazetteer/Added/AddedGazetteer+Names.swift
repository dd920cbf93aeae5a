/// What an added gazetteer is called, and the table that keeps it.
///
/// The name is the file's own, its extension included: `AF.txt` and `AF.geojson` are two gazetteers. The table's name has
/// letters, digits, dots, dashes and underscores as they are and all else as `%20`, so that no two names share a table.
extension AddedGazetteer {
    static func path(of name: String, in folder: GeoDataFolder) -> String {
        folder.path("added/\(escaped(name)).tsv")
    }

    /// The last part of a path.
    static func name(of file: String) -> String { file.split(separator: "/").last.map(String.init) ?? file }

    /// The name that a table is kept under.
    static func name(ofTable table: String) -> String {
        let last = name(of: table)
        return unescaped(last.hasSuffix(".tsv") ? String(last.dropLast(4)) : last)
    }

    static func escaped(_ name: String) -> String {
        var kept = ""
        for (position, character) in name.enumerated() {
            // A name with a dot in front is none that a folder lists.
            let isPlain = character.isLetter || character.isNumber || "-_.".contains(character)
            if isPlain, character != "." || position > 0 {
                kept.append(character)
            } else {
                for byte in character.utf8 { kept += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16) }
            }
        }
        return kept
    }

    private static func unescaped(_ name: String) -> String {
        let bytes = Array(name.utf8)
        var plain: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let digits = bytes[min(index + 1, bytes.count)..<min(index + 3, bytes.count)]
            if bytes[index] == UInt8(ascii: "%"), digits.count == 2,
                let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                plain.append(byte)
                index += 3
            } else {
                plain.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
