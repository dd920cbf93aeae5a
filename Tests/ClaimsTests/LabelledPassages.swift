import CivilDate
import Foundation
import Gazetteer

@testable import Claims

/// Passages of our own under Passages/, each with the claims that it makes.
///
///     == name
///     @ 2021-07-09            (the article's date, optional)
///     The text, over one or more lines.
///     predicate | party | place | claimant | factuality [| when=DAY] [| span=DAY..DAY] [| extent=...] [| optional]
///
/// `?` fits anything, `-` nothing; of names half the words found must be in the label. That the other side lost what a label
/// says was captured needs no label.
struct LabelledPassage: Sendable {
    struct Label: Sendable {
        var fields: [String]
        var options: [String: String]
        var isOptional: Bool
    }

    var name: String
    var published: CivilDate?
    var text = ""
    var labels: [Label] = []
    /// As they stand in the file.
    var lines: [String] = []

    static func read(_ file: String) throws -> [LabelledPassage] {
        let folder = #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined()
        let text = try String(contentsOfFile: folder + "/Passages/" + file, encoding: .utf8)
        var result: [LabelledPassage] = []
        for line in text.split(separator: "\n").map(String.init) where !line.hasPrefix("# ") {
            if line.hasPrefix("== ") {
                result.append(LabelledPassage(name: String(line.dropFirst(3))))
            } else if !result.isEmpty {
                result[result.count - 1].add(line)
            }
        }
        return result
    }

    private mutating func add(_ line: String) {
        lines.append(line)
        if line.hasPrefix("@ ") {
            let date = String(line.dropFirst(2))
            published = CivilDate(date) ?? CivilDate(date + "-12-31")
            return
        }
        let cells = line.split(separator: "|").map { $0.drop { $0 == " " }.trimmed }
        guard cells.count >= 5, Predicate(rawValue: cells[0]) != nil else {
            text += (text.isEmpty ? "" : " ") + line
            return
        }
        var options: [String: String] = [:]
        for cell in cells.dropFirst(5) {
            guard let equals = cell.firstIndex(of: "=") else { continue }
            options[String(cell[..<equals])] = String(cell[cell.index(after: equals)...])
        }
        labels.append(Label(fields: Array(cells.prefix(5)), options: options, isOptional: cells.last == "optional"))
    }

    /// What is missing, different or too much, in words; empty if the claims are those labelled.
    func differences(_ claims: [Claim]) -> [String] {
        var result: [String] = []
        var free = Array(claims.indices)
        for label in labels.sorted(by: { !$0.isOptional && $1.isOptional }) {
            let fitting = free.filter {
                claims[$0].predicate.rawValue == label.fields[0]
                    && Self.fits(label.fields[2], claims[$0].place?.surface)
            }
            let best = fitting.min { left, right in
                Self.faults(label, claims[left]).count < Self.faults(label, claims[right]).count
            }
            guard let best else {
                if !label.isOptional { result.append("missing: " + label.fields.joined(separator: " | ")) }
                continue
            }
            free.removeAll { $0 == best }
            result += Self.faults(label, claims[best]).map { "\(label.fields[0]) \(label.fields[2]): \($0)" }
        }
        free.removeAll { index in labels.contains { Self.mirrors(claims[index], $0) } }
        return result
            + free.map {
                "too much: \(claims[$0].predicate.rawValue) \(claims[$0].place?.surface ?? "-") (\(claims[$0].rule))"
            }
    }

    /// The same place, lost by another than who is labelled to have taken it, who is named as well.
    private static func mirrors(_ claim: Claim, _ label: Label) -> Bool {
        guard [.lost, .withdrew].contains(claim.predicate), ["captured", "retook"].contains(label.fields[0]),
            let place = claim.place?.surface, let loser = claim.party.surface, !["?", "-"].contains(label.fields[1])
        else { return false }
        return Set(PartyNames.words(place)) == Set(PartyNames.words(label.fields[2])) && !fits(label.fields[1], loser)
            && !fits(loser, label.fields[1])
    }

    private static func faults(_ label: Label, _ claim: Claim) -> [String] {
        var result: [String] = []
        func check(_ name: String, _ wanted: String, _ found: String, isName: Bool = false) {
            let same = isName ? fits(wanted, found == "-" ? nil : found) : wanted == "?" || wanted == found
            if !same { result.append("\(name) is \(found), not \(wanted)") }
        }
        check("party", label.fields[1], claim.party.surface ?? "-", isName: true)
        let claimant = claim.claimant.relation == .reporter ? "reporter" : claim.claimant.surface ?? "-"
        check("claimant", label.fields[3], claimant, isName: true)
        check("factuality", label.fields[4], claim.factuality.rawValue)
        if let when = label.options["when"] { check("when", when, claim.when.start?.description ?? "-") }
        if let span = label.options["span"] {
            check(
                "span", span,
                [claim.when.earliest, claim.when.latest].map { $0?.description ?? "-" }.joined(separator: ".."))
        }
        if let extent = label.options["extent"] { check("extent", extent, words(claim.extent)) }
        return result
    }

    private static let idle: Set<String> = ["the", "a", "an", "of", "in"]

    private static func fits(_ wanted: String, _ found: String?) -> Bool {
        if wanted == "?" || wanted == found { return true }
        guard let found, wanted != "-" else { return wanted == "-" && found == nil }
        let left = Set(PartyNames.words(wanted)).subtracting(idle)
        let right = Set(PartyNames.words(found)).subtracting(idle)
        let shared = left.intersection(right).count
        return shared > 0 && 2 * shared >= right.count
    }

    /// "share 0.333 more_than /143".
    private static func words(_ extent: Extent?) -> String {
        guard let extent else { return "-" }
        var words = [extent.unit]
        if let lo = extent.lo, let hi = extent.hi { words.append(lo == hi ? short(lo) : short(lo) + ".." + short(hi)) }
        if extent.comparator != .exactly { words.append(extent.comparator.rawValue) }
        if let denominator = extent.denominator { words.append("/" + short(denominator)) }
        return words.joined(separator: " ")
    }

    /// Three digits.
    private static func short(_ value: Double) -> String {
        let scale: Double = abs(value) < 10 ? 1000 : abs(value) < 100 ? 10 : 1
        let rounded = (value * scale).rounded() / scale
        return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }
}

extension Substring {
    fileprivate var trimmed: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
