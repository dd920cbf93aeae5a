/// How wide text will be, roughly: a picture made without fonts has to leave room for most of them.
enum TextMetrics {
    /// In pixels, for a sans serif face.
    static func width(_ text: String, size: Double, weight: Int = 400, spacing: Double = 0) -> Double {
        var em = 0.0
        for scalar in text.unicodeScalars {
            switch scalar {
            case "i", "j", "l", "I", "'", ".", ",", ":", ";", "|", "!", "(", ")", " ", "\u{A0}": em += 0.3
            case "f", "t", "r", "-", "·": em += 0.36
            case "m", "w", "M", "W", "%", "–": em += 0.86
            case "A"..."Z": em += 0.68
            default: em += 0.55
            }
            em += spacing / size
        }
        return em * size * (weight >= 600 ? 1.09 : 1)
    }

    /// Lines of at most this width, broken at blanks; a longer word stands alone.
    static func wrapped(_ text: String, width limit: Double, size: Double, weight: Int = 400) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let line = lines.last, width("\(line) \(word)", size: size, weight: weight) <= limit {
                lines[lines.count - 1] = "\(line) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}
