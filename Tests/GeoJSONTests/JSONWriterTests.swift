import Foundation
import Geometry
import OrderedCollections
import SeededDice
import Testing

@testable import GeoJSON

@Suite struct JSONWriterTests {
    static func written(_ value: Double, decimals: Int) -> String {
        var writer = JSONWriter()
        writer.number(value, decimals: decimals)
        return String(decoding: writer.finish(), as: UTF8.self)
    }

    @Test(arguments: [
        (0.0, "0"), (-0.0, "0"), (-0.0000004, "0"), (0.0000005, "0"), (0.00000050001, "0.000001"), (1.0, "1"),
        (-1.5, "-1.5"),
        (61.1234565, "61.123457"), (0.9999996, "1"), (-179.9999999, "-180"), (100.000001, "100.000001"),
        (0.1, "0.1"), (34.53, "34.53"), (1e15, "1000000000000000"), (0.0078125, "0.007813"), (123456.0, "123456"),
        (9_007_199_254_740_992, "9007199254740992"), (.nan, "null"), (.infinity, "null"), (1e300, "1e+300"),
    ])
    func numbersHaveAtMostSixDecimals(value: Double, text: String) {
        #expect(Self.written(value, decimals: 6) == text)
    }

    /// Exact ties aside (printf rounds those to even), every digit is printf's.
    @Test(arguments: [(180.0, 6), (1.0, 6), (1e-5, 6), (1e9, 6), (90, 7), (1000, 3), (1e6, 0), (10, 12)])
    func numbersAgreeWithPrintf(range: Double, decimals: Int) {
        var random = SplitMix64(seed: 20_210_709)
        for _ in 0..<20_000 {
            let value = Double.random(in: -range...range, using: &random)
            var expected = String(format: "%.\(decimals)f", value)
            if expected.contains(".") {
                while expected.hasSuffix("0") { expected.removeLast() }
                if expected.hasSuffix(".") { expected.removeLast() }
            }
            if expected == "-0" { expected = "0" }
            #expect(Self.written(value, decimals: decimals) == expected)
        }
    }

    /// Values beside a half, where scaling alone rounds the wrong way.
    @Test func halvesAreDecidedByTheExactValue() {
        var random = SplitMix64(seed: 5)
        for _ in 0..<20_000 {
            let half = (Double(Int.random(in: 0..<180_000_000, using: &random)) + 0.5) / 1e6
            for value in [half.nextDown, half, half.nextUp] {
                let expected = Double(String(format: "%.6f", value)) ?? .nan
                #expect(abs((Double(Self.written(value, decimals: 6)) ?? .nan) - expected) < 1e-12)
            }
        }
    }

    @Test func commasAndColonsComeByThemselves() {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("a")
        writer.beginArray()
        writer.integer(-12)
        writer.bool(true)
        writer.null()
        writer.beginObject()
        writer.endObject()
        writer.string("é\"\\\n\u{1}/")
        writer.endArray()
        writer.key("b")
        writer.number(0.1)
        writer.endObject()
        #expect(
            String(decoding: writer.finish(), as: UTF8.self)
                == #"{"a":[-12,true,null,{},"é\"\\\n\u0001/"],"b":0.1}"#)
    }

    @Test func indentedValuesReadBackTheSame() throws {
        let value: JSONValue = .object(["a": [1, 2.5, "x", []], "b": .object([:]), "c": .object(["d": nil])])
        let text = String(decoding: value.encoded(indented: true), as: UTF8.self)
        #expect(text.contains("\n  \"b\": {},\n"))
        #expect(try JSONValue(parsing: Array(text.utf8)) == value)
    }

    @Test func positionsThatAreWrittenAlikeAreWrittenOnce() {
        var writer = JSONWriter()
        writer.positions(
            [
                Coordinate(0, 0), Coordinate(1e-8, 0), Coordinate(1, 0), Coordinate(1, 1), Coordinate(1, 1.00000001),
                Coordinate(0, 0),
            ], decimals: 6, atLeast: 4)
        #expect(String(decoding: writer.finish(), as: UTF8.self) == "[[0,0],[1,0],[1,1],[0,0]]")
        var tiny = JSONWriter()
        tiny.positions(
            [Coordinate(0, 0), Coordinate(1e-8, 0), Coordinate(0, 1e-8), Coordinate(0, 0)], decimals: 6, atLeast: 4)
        #expect(String(decoding: tiny.finish(), as: UTF8.self) == "[[0,0],[0,0],[0,0],[0,0]]")
    }
}
