import CivilDate

extension LayerWords {
    /// "9 July 2021".
    func date(_ day: CivilDate) -> String {
        let (year, month, number) = day.components
        return self(
            "date.long", ["day": String(number), "month": self["month.\(month)"], "year": String(year)])
    }

    /// The time of a change as a phrase that follows a verb, " since 9 July 2021", or nothing where no day is known.
    ///
    /// - Parameter stem: `since` or `on`, the first part of the keys.
    func time(_ stem: String, start: CivilDate?, earliest: CivilDate?, latest: CivilDate?) -> String {
        if let earliest, let latest, earliest != latest {
            return self("\(stem).between", ["earliest": date(earliest), "latest": date(latest)])
        }
        if let day = start ?? (earliest == latest ? earliest : nil) {
            return self("\(stem).day", ["date": date(day)])
        }
        if let latest { return self("\(stem).by", ["date": date(latest)]) }
        if let earliest { return self("\(stem).from", ["date": date(earliest)]) }
        return ""
    }
}
