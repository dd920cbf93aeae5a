import GeoJSON

/// Members of a record: a name and what it is, `null` where it is not known.
extension JSONWriter {
    mutating func member(_ name: String, _ text: String?) {
        key(name)
        if let text { string(text) } else { null() }
    }

    mutating func member(_ name: String, _ value: Int?) {
        key(name)
        if let value { integer(value) } else { null() }
    }

    mutating func member(_ name: String, _ value: Double?) {
        key(name)
        if let value { number(value) } else { null() }
    }

    /// A number rounded to so many decimals, written as the shortest that reads back as that.
    mutating func member(_ name: String, _ value: Double, places: Int) {
        key(name)
        let value = rounded(value, places: places)
        // Few decimals are the shortest form themselves, but for whole numbers ("1.0") and very small ones ("1e-05").
        if value.magnitude > 0.001, value.magnitude < 1e6, value != value.rounded() {
            number(value, decimals: places)
        } else {
            number(value)
        }
    }

    /// `{`, what `body` writes, and `}`.
    mutating func object(_ body: (inout JSONWriter) -> Void) {
        beginObject()
        body(&self)
        endObject()
    }
}
