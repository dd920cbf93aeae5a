import Claims
import Gazetteer
import Geometry

/// What statements are measured with: the theatre's own areas, numbers and lengths.
struct Yardsticks: Sendable {
    let theatre: Theatre
    /// km², in the order of the units.
    let unitAreas: [Double]
    private let unitsOfProvince: [[Int]]
    private let provincesByID: [PlaceID: Int]
    /// km, by neighbour.
    let borderLengths: [String: Double]

    init(ground: Ground) {
        theatre = ground.theatre
        unitAreas = ground.unitAreas.map { $0 / 1e6 }
        unitsOfProvince = ground.unitsOfProvince
        var provinces: [PlaceID: Int] = [:]
        for (index, province) in theatre.provinces.enumerated() {
            for id in [province.id] + province.sameAs where provinces[id] == nil { provinces[id] = index }
        }
        provincesByID = provinces
        var lengths: [String: Double] = [:]
        for border in theatre.borders { lengths[border.country, default: 0] += border.line.length / 1000 }
        borderLengths = lengths
    }

    /// The index of a province, by its own id or another that it has.
    func province(_ id: PlaceID) -> Int? { provincesByID[id] }

    var total: Double { unitAreas.reduce(0, +) }

    /// A share or count of the theatre itself, where the text names no other whole.
    func isOfTheatre(_ extent: Extent) -> Bool {
        switch extent.unit {
        case "share": [nil, "territory", "country", "districts", "provinces", "district_centres"].contains(extent.of)
        case "districts", "provinces", "district_centres", "km2": true
        default: false
        }
    }

    /// Fills denominator, area share and length of a statement.
    func measure(_ statement: inout StatedExtent, said: Double?) {
        let bounds = statement.bounds
        if case .border(let country) = statement.whole {
            guard let length = borderLengths[country] else { return }
            statement.denominator = denominator("km", said ?? length, isSaid: said != nil)
            let factor = statement.unit == "share" ? length : 1
            statement.kilometres = range(bounds, upTo: statement.unit == "share" ? 1 : length) { $0 * factor }
            return
        }
        guard let areas = areas(of: statement.whole) else { return }
        let whole = areas.reduce(0, +)
        guard whole > 0 else { return }
        switch (statement.unit, statement.of) {
        case ("share", nil), ("share", "territory"), ("share", "country"):
            statement.denominator = denominator("km2", said ?? whole, isSaid: said != nil)
            statement.areaShare = range(bounds, upTo: 1) { $0 }
        case ("km2", _):
            statement.denominator = denominator("km2", said ?? whole, isSaid: said != nil)
            statement.areaShare = range(bounds, upTo: whole) { $0 / whole }
        case ("districts", _), ("share", "districts"):
            count(&statement, said, of: areas, unit: "districts")
        case ("provinces", _), ("share", "provinces"):
            guard case .theatre = statement.whole else { return }
            count(&statement, said, of: unitsOfProvince.map { $0.reduce(0) { $0 + unitAreas[$1] } }, unit: "provinces")
        case ("district_centres", _), ("share", "district_centres"):
            statement.denominator = denominator("district_centres", said ?? Double(areas.count), isSaid: said != nil)
        default:
            break
        }
    }

    /// So many units cover at least as much as the smallest ones and at most as much as the largest.
    private func count(_ statement: inout StatedExtent, _ said: Double?, of areas: [Double], unit: String) {
        let number = Double(areas.count)
        let base = said ?? number
        statement.denominator = denominator(unit, base, isSaid: said != nil)
        guard base > 0, number > 0 else { return }
        let isShare = statement.unit == "share"
        let sorted = areas.sorted()
        let whole = sorted.reduce(0, +)
        guard
            let counted = range(
                statement.bounds, upTo: isShare ? 1 : base, { isShare ? $0 * number : $0 / base * number })
        else { return }
        let fewest = min(sorted.count, Int(counted.lowerBound.rounded()))
        let most = min(sorted.count, Int(counted.upperBound.rounded()))
        let least = sorted.prefix(fewest).reduce(0, +) / whole
        statement.areaShare = least...max(least, sorted.suffix(most).reduce(0, +) / whole)
    }

    private func areas(of whole: StatedExtent.Whole) -> [Double]? {
        switch whole {
        case .theatre: unitAreas
        case .border: nil
        case .place(let id, _): provincesByID[id].map { unitsOfProvince[$0].map { unitAreas[$0] } }
        }
    }

    private func denominator(_ unit: String, _ value: Double, isSaid: Bool) -> StatedExtent.Denominator {
        let known = theatre.denominators.first { $0.unit == unit && $0.value == value }
        return .init(value: value, publishedBy: known?.publishedBy, isSaid: isSaid)
    }

    private func range(
        _ bounds: (lo: Double, hi: Double?), upTo most: Double, _ scaled: (Double) -> Double
    ) -> ClosedRange<Double>? {
        let lo = max(0, min(bounds.lo, most))
        let hi = max(lo, min(bounds.hi ?? most, most))
        guard lo.isFinite, hi.isFinite else { return nil }
        return scaled(lo)...scaled(hi)
    }
}

extension StatedExtent {
    /// As stated, opened where the comparator opens it; hi = nil: up to all.
    var bounds: (lo: Double, hi: Double?) {
        switch comparator {
        case .exactly, .about: (lo, hi)
        case .atLeast, .moreThan: (lo, nil)
        case .atMost, .lessThan: (0, hi)
        }
    }

    /// The fraction of the whole that it allows: of its area, or of a border's length.
    var share: ClosedRange<Double>? {
        if let kilometres, let length = denominator?.value, length > 0, !(denominator?.isSaid ?? true) {
            return (kilometres.lowerBound / length)...(kilometres.upperBound / length)
        }
        return areaShare
    }
}
