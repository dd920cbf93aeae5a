import Gazetteer

/// Which line breaks of a text end a paragraph.
///
/// An empty line always does. A single break does not where the text is wrapped by hand: there, the next line's first
/// word would not have fitted any more. Where it would have fitted, the break is meant: headlines, captions, lists, and
/// text that has a paragraph a line.
struct LineLayout {
    /// Offsets of first scalars that begin a paragraph, in order; the first paragraph's is among them.
    private(set) var paragraphStarts: [Int] = []

    private struct Line {
        var start: Int
        var end: Int
        /// Scalars of the first word.
        var firstWord: Int
        var afterEmpty: Bool
        var width: Int { end - start }
    }

    /// Lines longer than this are no wrapped lines.
    private static let widest = 120

    /// - Parameters:
    ///   - scalars: The text.
    ///   - utf8: The same.
    init(_ scalars: [Unicode.Scalar], utf8: [UInt8]) {
        let lines =
            utf8.count == scalars.count
            ? utf8.withUnsafeBufferPointer { Self.asciiLines(of: $0) } : Self.lines(of: scalars)
        let width = Self.wrapWidth(lines)
        for (index, line) in lines.enumerated() {
            if index == 0 || line.afterEmpty {
                paragraphStarts.append(line.start)
            } else if !Self.continues(from: lines[index - 1], to: line, width: width, in: scalars) {
                paragraphStarts.append(line.start)
            }
        }
    }

    /// Lines that are not empty, without white space around them.
    private static func lines(of scalars: [Unicode.Scalar]) -> [Line] {
        var lines: [Line] = []
        var position = 0
        var breaks = 0
        while position < scalars.count {
            switch ScalarClass(scalars[position]) {
            case .lineBreak:
                let isPair = scalars[position] == "\r" && position + 1 < scalars.count && scalars[position + 1] == "\n"
                breaks += scalars[position].value == 0x2029 ? 2 : 1
                position += isPair ? 2 : 1
            case .space:
                position += 1
            default:
                var end = position
                while end < scalars.count, Self.isInWord(scalars[end]) { end += 1 }
                let firstWord = end - position
                while end < scalars.count {
                    // Printed ASCII, as most is.
                    if scalars[end].value &- 0x20 >= 0x5F, ScalarClass(scalars[end]) == .lineBreak { break }
                    end += 1
                }
                var last = end - 1
                while ScalarClass(scalars[last]) == .space { last -= 1 }
                lines.append(
                    Line(start: position, end: last + 1, firstWord: firstWord, afterEmpty: breaks > 1))
                breaks = 0
                position = end
            }
        }
        return lines
    }

    @inline(__always) private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value &- 0x21 < 0x5E { return true }
        let kind = ScalarClass(scalar)
        return kind != .space && kind != .lineBreak
    }

    /// The same of ASCII, eight bytes at a time.
    private static func asciiLines(of utf8: UnsafeBufferPointer<UInt8>) -> [Line] {
        var lines: [Line] = []
        var position = 0
        var breaks = 0
        func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
        func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x7F }
        while position < utf8.count {
            if isBreak(utf8[position]) {
                let isPair = utf8[position] == 0x0D && position + 1 < utf8.count && utf8[position + 1] == 0x0A
                breaks += 1
                position += isPair ? 2 : 1
                continue
            }
            if isBlank(utf8[position]) {
                position += 1
                continue
            }
            var end = position
            while end < utf8.count, !isBlank(utf8[end]) { end += 1 }
            let firstWord = end - position
            while end < utf8.count {
                if EightBytes(utf8, at: end).arePrinted {
                    end += 8
                } else if isBreak(utf8[end]) {
                    break
                } else {
                    end += 1
                }
            }
            var last = end - 1
            while isBlank(utf8[last]) { last -= 1 }
            lines.append(Line(start: position, end: last + 1, firstWord: firstWord, afterEmpty: breaks > 1))
            breaks = 0
            position = end
        }
        return lines
    }

    /// The width that the text was wrapped to, or nil if it was not.
    private static func wrapWidth(_ lines: [Line]) -> Int? {
        // A single word (an address) may stick out of a wrapped text.
        let widths = lines.lazy.filter { $0.firstWord < $0.width }.map(\.width)
        guard let width = widths.max(), width <= widest else { return nil }
        var single = 0
        var full = 0
        for index in lines.indices.dropFirst() where !lines[index].afterEmpty {
            single += 1
            if isFull(lines[index - 1], before: lines[index], width: width) { full += 1 }
        }
        return full * 2 > single ? width : nil
    }

    private static func isFull(_ line: Line, before next: Line, width: Int) -> Bool {
        // Wrapping is sometimes uneven by a short word.
        line.width + 1 + next.firstWord > width - 6
    }

    private static func continues(from line: Line, to next: Line, width: Int?, in scalars: [Unicode.Scalar]) -> Bool {
        let first = scalars[next.start]
        let last = scalars[line.end - 1]
        let stopped = SentenceMarks.isStop(last) || SentenceMarks.isCloser(last) || last == ":"
        if first.startsLowercase { return !stopped || width != nil }
        guard let width, isFull(line, before: next, width: width) else { return false }
        // List items and quotations of a new speaker begin paragraphs even in wrapped text.
        return ScalarClass(first) != .mark || !stopped
    }
}

/// Marks that end sentences, and those that close what a sentence ends in.
enum SentenceMarks {
    static func isStop(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2E, 0x21, 0x3F, 0x2026, 0x061F, 0x06D4, 0x3002, 0xFF01, 0xFF1F, 0x0964, 0x203D: true
        default: false
        }
    }

    static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x22, 0x27, 0x2019, 0x201D, 0xBB, 0x203A, 0x29, 0x5D: true
        default: false
        }
    }

    static func isOpener(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x22, 0x27, 0x2018, 0x201C, 0x201E, 0xAB, 0x2039, 0x28, 0x5B: true
        default: false
        }
    }
}
