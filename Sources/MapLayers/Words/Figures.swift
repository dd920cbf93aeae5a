/// Numbers as the sentences and tables show them.
enum Figures {
    /// "1,303".
    static func whole(_ value: Double) -> String {
        guard value.isFinite, value.magnitude < 1e15 else { return "–" }
        let rounded = Int(value.rounded())
        let digits = Array(String(rounded.magnitude))
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return (rounded < 0 ? "-" : "") + text
    }

    /// "1,303", below ten "4.2".
    static func kilometres(_ value: Double) -> String { value < 10 ? decimal(value, 1) : whole(value) }

    /// "85 %", "66.7 %", below one per cent "0.04 %".
    static func share(_ value: Double) -> String {
        let percent = value * 100
        let tenths = (percent * 10).rounded() / 10
        if percent > 0, percent < 0.1 { return decimal(percent, 2) + "\u{A0}%" }
        return (tenths == tenths.rounded() ? whole(tenths) : decimal(tenths, 1)) + "\u{A0}%"
    }

    /// A number with so many decimals and no trailing zeros.
    static func decimal(_ value: Double, _ decimals: Int) -> String {
        guard value.isFinite, value.magnitude < 1e12 else { return "–" }
        var scale = 1
        for _ in 0..<decimals { scale *= 10 }
        let units = Int((value.magnitude * Double(scale)).rounded())
        var fraction = String(units % scale)
        fraction = String(repeating: "0", count: decimals - min(decimals, fraction.count)) + fraction
        while fraction.hasSuffix("0") { fraction.removeLast() }
        let sign = value < 0 && units > 0 ? "-" : ""
        let text = sign + whole(Double(units / scale))
        return units % scale == 0 ? text : text + "." + fraction
    }
}

extension Figures {
    /// A number for machines: no grouping.
    static func plain(_ value: Double, _ decimals: Int) -> String {
        var text = decimal(value, decimals)
        text.removeAll { $0 == "," }
        return text
    }
}

extension Figures {
    /// "30 %", or "22–92 %" where the ends are written differently.
    static func range(_ lo: Double, _ hi: Double, _ format: (Double) -> String) -> String {
        let (first, last) = (format(lo), format(hi))
        guard first != last else { return first }
        let unit = "\u{A0}%"
        let start = first.hasSuffix(unit) && last.hasSuffix(unit) ? String(first.dropLast(unit.count)) : first
        return start + "–" + last
    }
}
