import ControlMap

/// A news story in our own words, whose facts can be changed one at a time.
struct Story {
    var published = "2021-07-09"
    var weekday = "Friday"
    var insurgents = "Taliban"
    var spokesman = "Zabihullah Mujahid"
    var crossing = "Islam Qala"
    var crossingTo = "Iran"
    var share = "85 per cent"
    var observedShare = "30 per cent"
    var borderShare = "two-thirds"
    var border = "Afghan-Tajik border"
    var town = "Qala-i-Naw"
    var province = "Badghis"
    var arc = "from the borders with Iran and Turkmenistan across to the border with China"
    /// What the ministry says about the crossing.
    var reply = "'Efforts are under way to recapture the site,' interior ministry spokesman Tareq Arian said."

    var text: String {
        """
        The \(insurgents) pressed on across the country this week, capturing \(crossing), the busiest crossing into \(crossingTo), on \(weekday).

        The \(insurgents) now claim to control \(share) of Afghanistan, though observers put the true figure at something nearer to \(observedShare).

        On \(weekday) they said that they had captured \(crossing). \(reply)

        \(insurgents) spokesman \(spokesman) said the crossing was 'under our full control'.

        Russia said the \(insurgents) controls about \(borderShare) of the \(border).

        Government commandos have clashed with \(insurgents) fighters this week in \(town) in northwest \(province) province, whose people are fleeing.

        \(insurgents) fighters hold an arc of land which runs \(arc).

        The government could soon lose other towns, analysts warn. If its troops win there, it may force the \(insurgents) back to talks.
        """
    }

    var article: Article {
        Article(id: "story", published: CivilDate(published), title: nil, source: "Example Wire", text: text)
    }
}
