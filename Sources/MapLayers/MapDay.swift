public import CivilDate
public import ControlState

/// One day of a map: its state from every perspective that the export shows, the assessed one first.
public struct MapDay: Sendable {
    public var views: [View]
    public var date: CivilDate

    /// The state from one perspective, with its figures.
    public struct View: Sendable {
        public var state: DayState
        public var figures: CoverageFigures
        public init(state: DayState, figures: CoverageFigures) {
            self.state = state
            self.figures = figures
        }
        public var perspective: Perspective { state.perspective }
    }

    public init(date: CivilDate, views: [View]) {
        self.date = date
        self.views = views
    }
}
