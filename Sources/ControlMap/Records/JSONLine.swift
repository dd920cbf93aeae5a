public import GeoJSON

extension JSONValue {
    /// One line of JSON Lines, with its line end.
    public var line: [UInt8] {
        var writer = JSONWriter()
        write(into: &writer)
        writer.lineBreak()
        return writer.finish()
    }
}
