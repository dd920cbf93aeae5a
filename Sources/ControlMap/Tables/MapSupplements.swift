public import Articles
public import ControlState
public import Gazetteer

/// What people add to what articles say: the state before them, decisions on claims, and what is known of outlets.
public struct MapSupplements: Sendable {
    /// The state of units before the first article.
    public var baseline: [BaselineRow]
    /// What reviewers decided, in the order of their tables.
    public var decisions: [ReviewDecision]
    /// Whose side outlets are on and how reliable they are.
    public var sources: [SourceNote]

    /// Nothing added, unless said.
    public init(baseline: [BaselineRow] = [], decisions: [ReviewDecision] = [], sources: [SourceNote] = []) {
        self.baseline = baseline
        self.decisions = decisions
        self.sources = sources
    }

    /// Reads the tables (UTF-8 CSV with a header line) that are named; a wrong row is named and left out.
    ///
    /// - `baseline`: `unit` (id, or name with `province`), `party`, `status`, `since`, `source`;
    /// - `review`: `claim` or `place` (an id), `decision` (accept, reject, correct, hold), `value` (`party=...`,
    ///   `place=...`, `predicate=...`, `date=...`, `factuality=...`), `reviewer`, `date`, `reason`; rows without a decision
    ///   are still to be looked at and change nothing;
    /// - `sources`: `source`, `side` (a party, or empty for none), `reliability` (0...1).
    ///
    /// - Parameters:
    ///   - baseline: a path, or nil.
    ///   - review: a path, or nil.
    ///   - sources: a path, or nil.
    ///   - theatre: whose parties and units they name.
    ///   - index: where places are looked up.
    public static func read(
        baseline: String?, review: String?, sources: String?, theatre: Theatre, index: GazetteerIndex
    ) -> (supplements: MapSupplements, problems: [InputError]) {
        let names = TheatreNames(theatre)
        var supplements = MapSupplements()
        var problems: [InputError] = []
        func read<Row>(_ path: String?, _ table: (CSVTable) throws(InputError) -> ([Row], [InputError])) -> [Row] {
            guard let path else { return [] }
            do throws(InputError) {
                let (rows, wrong) = try table(CSVTable(path: path))
                problems += wrong
                return rows
            } catch {
                problems.append(error)
                return []
            }
        }
        supplements.baseline = read(baseline) { table throws(InputError) in try BaselineTable.read(table, names) }
        supplements.decisions = read(review) { table throws(InputError) in
            let (rows, wrong) = try ReviewTable.read(table, names, index)
            return (rows.compactMap(\.self), wrong)
        }
        supplements.sources = read(sources) { table throws(InputError) in try SourcesTable.read(table, names) }
        return (supplements, problems)
    }
}
