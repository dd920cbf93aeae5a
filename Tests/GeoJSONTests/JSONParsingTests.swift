import Foundation
import OrderedCollections
import SeededDice
import Testing

@testable import GeoJSON

@Suite struct JSONParsingTests {
    @Test(arguments: [
        ("null", JSONValue.null), (" true ", .bool(true)), ("[]", .array([])), ("{}", .object([:])),
        ("-12", .integer(-12)), ("0", .integer(0)), ("1.0", .number(1)), ("1e3", .number(1000)),
        ("-0.5E-1", .number(-0.05)), ("9223372036854775808", .number(9_223_372_036_854_775_808)),
        (#""a\u00e9\n\/\ud83d\uDE00""#, .string("aé\n/😀")), ("\u{FEFF}[1]", .array([.integer(1)])),
        (#"{"b":1,"a":[2,{"c":null}],"b":3}"#, .object(["b": 3, "a": [2, .object(["c": nil])]])),
    ])
    func valuesAreRead(text: String, value: JSONValue) throws {
        #expect(try JSONValue(parsing: Array(text.utf8)) == value)
    }

    @Test(arguments: [
        ("", 1, 1, "expected a value, but the text ends"), ("[1,]", 1, 4, "expected a value, found \"]\""),
        ("{\"a\" 1}", 1, 6, "expected \":\", found \"1\""), ("[1 2]", 1, 4, "expected a comma or \"]\", found \"2\""),
        ("[\n  01\n]", 2, 3, "a number has no leading zero"),
        ("[1.]", 1, 4, "expected a digit after the point, found \"]\""),
        ("[\"é\", nul]", 1, 7, "expected a value, found \"n\""), ("\"abc", 1, 1, "the text in quotes does not end"),
        ("\"a\tb\"", 1, 3, "a control character in a text has to be escaped"),
        ("[NaN]", 1, 2, "expected a value, found \"N\""),
        (#""\ud800""#, 1, 2, "half of a surrogate pair"), (#""\x""#, 1, 2, "no such escape in JSON"),
        ("[1] x", 1, 5, "expected the end of the text, found \"x\""),
        ("{'a':1}", 1, 2, "expected a member's name in quotes, found \"'\""),
        ("[1e999]", 1, 2, "the number 1e999 is too large"), ("-", 1, 2, "expected a digit, but the text ends"),
    ])
    func problemsAreNamedWithTheirPlace(text: String, line: Int, column: Int, problem: String) {
        #expect(throws: JSONSyntaxError(line: line, column: column, problem: problem)) {
            try JSONValue(parsing: Array(text.utf8))
        }
    }

    @Test func invalidUTF8IsAProblem() {
        #expect(throws: JSONSyntaxError(line: 2, column: 1, problem: "the text is not UTF-8")) {
            try JSONValue(parsing: [0x0A, 0x22, 0xFF, 0x22])
        }
    }

    @Test func hostileNestingIsAProblem() {
        #expect(throws: JSONSyntaxError.self) {
            try JSONValue(parsing: [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000))
        }
    }

    /// Every double that is written in any of these ways reads back as strtod reads it.
    @Test(arguments: ["%.6f", "%.15f", "%.17g", "%.3e", "%.12f", "%.20f"])
    func numbersAreTheNearestDoubles(format: String) throws {
        var random = SplitMix64(seed: 77)
        for _ in 0..<5_000 {
            let value = Double.random(in: -180...180, using: &random)
            let text = String(format: format, value)
            let read = try JSONValue(parsing: Array("[\(text)]".utf8))
            #expect(read.elements?.first?.double == strtod(text, nil))
        }
    }

    @Test func extremesAreTheNearestDoubles() throws {
        for text in [
            "5e-324", "1.7976931348623157e308", "9007199254740993", "0.000000000000000000000000000001",
            "123456789012345678901234567890", "2.2250738585072011e-308", "1e-400", "8.5e22", "9007199254740991e22",
        ] {
            #expect(try JSONValue(parsing: Array(text.utf8)).double == strtod(text, nil), "\(text)")
        }
    }

    @Test func writtenValuesReadBackTheSame() throws {
        let value: JSONValue = .object([
            "a": .array([.number(5), .integer(5), .number(1e300), .number(0.1 + 0.2), .bool(false), .null]),
            "": .string("\u{0}\u{7F}ش"),
        ])
        #expect(try JSONValue(parsing: value.encoded()) == value)
    }
}
