extension Theatre {
    /// Gives each party without a colour the first of the bundled palette that no party has.
    ///
    /// In the order of the theatre's file, so that the same file gives the same colours. Where there are more parties than
    /// colours, these come again from the start.
    mutating func giveColours(from data: GeoDataFolder) throws(GazetteerError) {
        guard parties.contains(where: \.colour.isEmpty) else { return }
        let path = data.path("theatres/colours.tsv")
        let palette = SystemFile.exists(path) ? try Self.palette(path) : []
        var free = palette.filter { colour in !parties.contains { $0.colour.uppercased() == colour.uppercased() } }
        for index in parties.indices where parties[index].colour.isEmpty {
            if free.isEmpty { free = palette }
            parties[index].colour = free.isEmpty ? Party.grey : free.removeFirst()
        }
    }

    private static func palette(_ path: String) throws(GazetteerError) -> [String] {
        let table = try Table(path: path, columns: ["colour"])
        let column = table.at[0]
        var colours: [String] = []
        for row in 0..<table.rowCount {
            let colour = table.text(row, column)
            guard Party.isColour(colour) else {
                throw table.wrong(row, column, "\"\(colour)\" is not of the form #RRGGBB")
            }
            colours.append(colour)
        }
        return colours
    }
}
