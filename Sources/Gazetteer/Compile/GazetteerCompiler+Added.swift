extension GazetteerCompiler {
    /// The gazetteers that a user has added, after all others: what is known gets their names, what is not becomes an entry.
    mutating func readAdded() throws(GazetteerError) {
        for name in SourceTables.added(in: folder) {
            guard let (table, at) = try table(name, AddedRow.columns) else { continue }
            for row in 0..<table.rowCount { try readAdded(table, row, at) }
        }
    }

    private mutating func readAdded(_ table: Table, _ row: Int, _ at: [Int]) throws(GazetteerError) {
        let id = table.text(row, at[0])
        if let known = places.row(of: id) {
            add(table, row, name: at[1], to: known, isMain: false)
            return
        }
        let kind = try kind(table, row, at[2])
        var record = try entry(
            table, row, kind: kind, name: at[1], country: at[3], longitude: at[6], latitude: at[7])
        record.population = UInt32(clamping: try table.integer(row, at[8]) ?? 0)
        record.prominence = record.population
        if !table.cell(row, at[4]).isEmpty {
            let first = "\(table.text(row, at[3])).\(table.text(row, at[4]))"
            record.code = places.texts.offset(of: first)
            record.admin1 = kind == .admin1 ? Int32(places.rows.count) : places.divisions[first] ?? -1
            record.admin2 = places.divisions["\(first).\(table.text(row, at[5]))"] ?? -1
        }
        append(&record, table, row, id: id, name: at[1])
    }
}
