import CivilDate
import Gazetteer

/// A report as it bears on one tile.
struct Evidence: Hashable, Sendable {
    /// Index into the reports.
    var report: Int
    var precision: TileState.Precision
    /// Told of the change itself, or an answer to it: acts from the start of its episode; all else from its own day.
    var isFromStart = false
}

/// A run of days on a tile that begins with a change, or with a standing claim against a holder nobody has heard of
/// lately, and what has been said within it.
struct Episode: Sendable {
    enum Opening: Hashable, Sendable {
        /// What holds before the first report.
        case baseline
        case change
        case standing
    }

    var opening: Opening
    /// Who has it now, if so; nil after a loss with no successor named, or where nothing is known.
    var holder: PartyID?
    /// Others that hold it together with the holder.
    var partners: [PartyID] = []
    /// Who had it before, if so.
    var loser: PartyID?
    /// The last holders that were more than claimed, as the episode began.
    var before: [PartyID] = []
    var start: CivilDate?
    var earliest: CivilDate?
    var day: CivilDate
    /// Province-wide or described.
    var isWide = false
    var precision: TileState.Precision = .exact

    /// For the holder (or for the loss), against it, fighting, sieges; and what was said without effect.
    var support: [Evidence] = []
    var contra: [Evidence] = []
    var fights: [Evidence] = []
    var sieges: [Evidence] = []
    var notes: [Evidence] = []

    var all: [Evidence] { support + contra + fights + sieges + notes }

    var interval: DayRange { DayRange(earliest: earliest, latest: day) }
}

extension TileState.Precision {
    /// 0 is best.
    var rank: Int {
        switch self {
        case .exact: 0
        case .inferred: 1
        case .described: 2
        }
    }
}
