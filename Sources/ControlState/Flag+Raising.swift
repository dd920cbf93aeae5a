import Claims
import Gazetteer

extension StatedExtents {
    /// Flags, raised only where they are earned, in the order of the statements.
    func flags(_ stated: [StatedExtent], _ figures: CoverageFigures) -> [Flag] {
        let current = stated.filter(\.isNewest)
        var flags: [Flag] = []
        for (index, statement) in current.enumerated() {
            if let denominator = statement.denominator, denominator.isSaid, denominator.publishedBy == nil {
                flags.append(.unknownDenominator(statement: statement.id, value: denominator.value))
            }
            guard statement.isStock, let share = statement.share else { continue }
            if statement.isPlainShare, let other = current.first(where: { ownOtherUnit(statement, $0) }),
                let allowed = other.share
            {
                flags.append(.outsideOwnRange(statement: statement.id, other: other.id, allowed: allowed))
            }
            if let hi = possible(statement, figures), share.lowerBound > hi + statement.slack {
                flags.append(.aboveMapped(statement: statement.id, hi: hi))
            }
            for other in current[(index + 1)...] where other.party != statement.party && other.isStock {
                guard other.whole == statement.whole, !ground.areAllied(other.party, statement.party),
                    let second = other.share
                else { continue }
                let sum = share.lowerBound + second.lowerBound
                if sum > 1 + statement.slack + other.slack {
                    flags.append(.overWhole(statement: statement.id, other: other.id, sum: sum))
                }
            }
        }
        return flags
    }

    /// The same voice about the same party and whole in another unit, and not to be squared with this.
    private func ownOtherUnit(_ statement: StatedExtent, _ other: StatedExtent) -> Bool {
        !(other.unit == statement.unit && other.of == statement.of) && isSameVoice(statement, other)
            && excludes(statement, other)
    }

    /// The most that the map leaves to the party, of what the statement is about.
    private func possible(_ statement: StatedExtent, _ figures: CoverageFigures) -> Double? {
        func range(_ mapped: [CoverageFigures.MappedShare]) -> CoverageFigures.MappedShare? {
            mapped.first { $0.party == statement.party }
        }
        switch statement.whole {
        case .theatre: return range(figures.mapped)?.hi
        case .border(let country): return range(figures.mapped)?.borders[country]?.upperBound
        case .place(let id, _):
            guard let province = yardsticks.province(id) else { return nil }
            return figures.provinces.indices.contains(province) ? range(figures.provinces[province].mapped)?.hi : nil
        }
    }
}

extension StatedExtent {
    /// A share of area or of a length, not of a number of units.
    var isPlainShare: Bool { unit == "share" && (of == nil || of == "territory" || of == "country" || of == "border") }
}
