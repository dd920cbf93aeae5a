extension GazetteerCompiler {
    /// The gazetteers that a user has added: what is known by its GeoNames number gets their names, the rest is new.
    ///
    /// First-level divisions come first, then second-level ones, so that whatever comes after lies in them.
    mutating func readAdded() throws(GazetteerError) {
        var tables: [Table] = []
        for name in SourceTables.added(in: folder) {
            if let (table, _) = try table(name, AddedRow.columns) { tables.append(table) }
        }
        firstAdded = places.rows.count
        for level in 1...3 {
            for table in tables {
                for row in 0..<table.rowCount {
                    let kind = try kind(table, row, table.at[2])
                    if Self.level(of: kind) == level { try readAdded(table, row, kind) }
                }
            }
        }
    }

    private static func level(of kind: PlaceKind) -> Int { kind == .admin1 ? 1 : kind == .admin2 ? 2 : 3 }

    private mutating func readAdded(_ table: Table, _ row: Int, _ kind: PlaceKind) throws(GazetteerError) {
        let at = table.at
        let id = table.text(row, at[0])
        var first: String?
        var second: String?
        if !table.cell(row, at[4]).isEmpty {
            let code = "\(table.text(row, at[3])).\(table.text(row, at[4]))"
            first = code
            if !table.cell(row, at[5]).isEmpty { second = "\(code).\(table.text(row, at[5]))" }
        }
        /// The division that an entry is itself.
        let own = kind == .admin1 ? first : kind == .admin2 ? second : nil
        if let known = places.row(of: id) {
            add(table, row, name: at[1], to: known, isMain: false)
            if let own { setDivision(own, to: known) }
            return
        }
        var record = try entry(
            table, row, kind: kind, name: at[1], country: at[3], longitude: at[6], latitude: at[7])
        record.population = UInt32(clamping: try table.integer(row, at[8]) ?? 0)
        record.prominence = record.population
        let index = places.rows.count
        if let own { setDivision(own, to: index) }
        if let first {
            record.code = places.texts.offset(of: first)
            record.admin1 = kind == .admin1 ? Int32(index) : places.divisions[first] ?? -1
        }
        if let second { record.admin2 = places.divisions[second] ?? -1 }
        append(&record, table, row, id: id, name: at[1])
    }

    /// What the bundled tables say of a division's code stands.
    private mutating func setDivision(_ code: String, to row: Int) {
        if places.divisions[code] == nil { places.setDivision(code, to: row) }
    }
}
