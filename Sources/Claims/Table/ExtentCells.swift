import Articles

/// Reads the columns `extent`, `unit` and `of` of a claims table: "0.85" or "85%", "30-40%", "> 250", "~ 90".
struct ExtentCells {
    private let cells: ClaimCells
    /// What a figure may count; nil: anything.
    private let units: [String]?

    init(_ cells: ClaimCells, units: [String]?) {
        self.cells = cells
        self.units = units
    }

    /// Told in words only: "a large part", "all of".
    private static let wordUnits = ["vague", "whole"]
    private static let comparators: [(mark: String, comparator: Extent.Comparator)] = [
        (">=", .atLeast), ("<=", .atMost), (">", .moreThan), ("<", .lessThan), ("~", .about),
    ]

    func extent() throws(CellMistake) -> Extent? {
        guard let text = cells["extent"] else {
            if let unit = cells["unit"] {
                throw CellMistake(column: "extent", what: "is empty beside unit \"\(unit)\"")
            }
            return nil
        }
        if let unit = cells["unit"]?.lowercased(), Self.wordUnits.contains(unit) {
            return Extent(surface: text, unit: unit, lo: nil, hi: nil, of: cells["of"])
        }
        if let written = try written(text) { return written }
        var rest = text[...]
        var comparator = Extent.Comparator.exactly
        if let known = Self.comparators.first(where: { text.hasPrefix($0.mark) }) {
            comparator = known.comparator
            rest = rest.dropFirst(known.mark.count)
        }
        let isPercent = rest.hasSuffix("%")
        if isPercent { rest = rest.dropLast() }
        let ends = rest.split(separator: "-", omittingEmptySubsequences: false)
            .map { Double(String($0.filter { $0 != " " && $0 != "," })) }
        guard let first = ends.first, let lo = first, let last = ends.last, let hi = last, ends.count <= 2, lo >= 0,
            hi >= lo
        else { throw CellMistake(column: "extent", what: "\"\(text)\" is no number, like 0.85, 85%, 30-40% or > 250") }
        return try extent(text, comparator, isPercent ? (lo / 100, hi / 100) : (lo, hi), isPercent: isPercent)
    }

    /// As the program writes it: the words in `extent`, the figures in columns of their own.
    private func written(_ text: String) throws(CellMistake) -> Extent? {
        guard let word = cells["comparator"], let unit = cells["unit"] else { return nil }
        guard let comparator = Extent.Comparator(rawValue: word) else {
            throw CellMistake(
                column: "comparator",
                what: "\"\(word)\" is none of "
                    + Extent.Comparator.allCases.map(\.rawValue).joined(separator: ", "))
        }
        func number(_ column: String) throws(CellMistake) -> Double? {
            guard let text = cells[column] else { return nil }
            guard let value = Double(text), value.isFinite, value >= 0 else {
                throw CellMistake(column: column, what: "\"\(text)\" is no number from 0")
            }
            return value
        }
        return Extent(
            surface: text, unit: unit, lo: try number("extent_lo"), hi: try number("extent_hi"),
            comparator: comparator, of: cells["of"], denominator: try number("denominator"))
    }

    private func extent(
        _ text: String, _ comparator: Extent.Comparator, _ value: (lo: Double, hi: Double), isPercent: Bool
    ) throws(CellMistake) -> Extent {
        guard let unit = cells["unit"]?.lowercased() ?? (isPercent ? "share" : nil) else {
            throw CellMistake(column: "unit", what: "is empty beside extent \"\(text)\"")
        }
        if let units, !units.contains(unit) {
            throw CellMistake(column: "unit", what: "\"\(unit)\" is none of \(units.joined(separator: ", "))")
        }
        if unit == "share", value.hi > 1 {
            throw CellMistake(column: "extent", what: "a share of \(value.hi) is more than all: write 0.85 or 85%")
        }
        let of = cells["of"] ?? (unit == "share" || unit == "km2" ? "territory" : unit == "km" ? "border" : unit)
        return Extent(surface: text, unit: unit, lo: value.lo, hi: value.hi, comparator: comparator, of: of)
    }
}
