/// What holds for a closed ring of positions, be it shell or hole.
public enum Ring {
    /// The area in square degrees on the left of a ring: positive if it runs counter-clockwise.
    static func planarArea(_ ring: [Coordinate]) -> Double {
        guard let origin = ring.first else { return 0 }
        // Relative to the first position: the products stay small, so that slivers keep their sign.
        var twice = 0.0
        for index in 1..<ring.count {
            let a = ring[index - 1]
            let b = ring[index]
            twice +=
                (a.longitude - origin.longitude) * (b.latitude - origin.latitude)
                - (b.longitude - origin.longitude) * (a.latitude - origin.latitude)
        }
        return twice / 2
    }

    /// Whether a ring runs counter-clockwise in the plane of longitude and latitude, as shells do. A ring without area does.
    public static func isCounterClockwise(_ ring: [Coordinate]) -> Bool { planarArea(ring) >= 0 }
}
