public import Articles
import CivilDate
public import Gazetteer

/// Claims written by hand, or by another program, as a table.
///
/// UTF-8 CSV with a header: `date`, `party`, `predicate`, and `place` (with `province`, `country`, or `lon` and `lat`),
/// `geometry` (WKT) or `extent` and `unit`; optional `claimant`, `relation`, `factuality`, `end`, `source`, `url`, `quote`,
/// `sensitive`, `publish_after`. Other columns change nothing.
public enum ClaimsTable {
    /// Reads a table from a file. A wrong row is named by line and column and left out; the others count.
    ///
    /// - Parameters:
    ///   - path: the file; a file that cannot be read is the one problem that is given.
    ///   - theatre: whose parties and units the rows name; without it parties keep their names only.
    ///   - index: where places are looked up; without it only the theatre's units are known.
    ///   - lexicon: the words that figures are told in; without it they may count anything.
    public static func read(
        path: String, theatre: Theatre?, index: GazetteerIndex?, lexicon: ClaimLexicon? = nil
    ) -> (claims: [Claim], problems: [InputError]) {
        do throws(InputError) {
            return read(try CSVTable(path: path), theatre: theatre, index: index, lexicon: lexicon)
        } catch {
            return ([], [error])
        }
    }

    /// The same from the bytes of a table; `name` is what messages call it.
    public static func read(
        bytes: [UInt8], name: String, theatre: Theatre?, index: GazetteerIndex?, lexicon: ClaimLexicon? = nil
    ) -> (claims: [Claim], problems: [InputError]) {
        do throws(InputError) {
            return read(try CSVTable(bytes: bytes, name: name), theatre: theatre, index: index, lexicon: lexicon)
        } catch {
            return ([], [error])
        }
    }

    private static let needed = ["date", "party", "predicate"]
    private static let places = ["place", "province", "lon", "geometry", "extent"]

    private static func read(
        _ table: CSVTable, theatre: Theatre?, index: GazetteerIndex?, lexicon: ClaimLexicon?
    ) -> (claims: [Claim], problems: [InputError]) {
        let top = InputPlace(file: table.name, line: 1)
        let missing = needed.filter { !table.columns.contains($0) }
        guard missing.isEmpty else {
            let names = missing.map { "\"\($0)\"" }.joined(separator: ", ")
            return ([], [.wrongHeader(top, what: "has no column \(names)")])
        }
        guard places.contains(where: table.columns.contains) else {
            return ([], [.wrongHeader(top, what: "has no column \"place\", \"lon\", \"geometry\" or \"extent\"")])
        }
        var seen: [ClaimID: Int] = [:]
        let parties = TableParties(theatre)
        let finder = TablePlaces(theatre: theatre, index: index)
        let units = lexicon?.extents.lexicon.unitNames
        let read = table.read { row throws(CellMistake) in
            var claim = try ClaimRow(
                row, table: table.name, theatre: theatre, parties: parties, places: finder, units: units
            ).claim()
            // The same row twice is two claims with ids of their own.
            let count = seen[claim.id, default: 0]
            seen[claim.id] = count + 1
            if count > 0 { claim.id = ClaimID("\(claim.id)-\(count + 1)") }
            return claim
        }
        return (read.rows, read.problems)
    }
}
