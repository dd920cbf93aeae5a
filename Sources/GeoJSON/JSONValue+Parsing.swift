extension JSONValue {
    /// Reads one JSON text, strictly by RFC 8259; of members with the same name the last counts.
    ///
    /// - Throws: the line, column and reason where the bytes are no JSON.
    /// - Complexity: O(bytes).
    public init(parsing bytes: [UInt8]) throws(JSONSyntaxError) {
        var cursor = JSONCursor(bytes)
        self = try cursor.value()
        try cursor.end()
    }
}
