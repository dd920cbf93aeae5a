/// Leaflet's script and style sheet, as the system's package has them; nothing of it is kept here.
public struct WebLeaflet: Sendable {
    public var script: [UInt8]
    public var style: [UInt8]
    /// Where they were found.
    public var folder: String

    /// The folders where Debian, Homebrew and others put Leaflet.
    public static let folders = [
        "/usr/share/javascript/leaflet", "/usr/share/nodejs/leaflet/dist", "/usr/lib/node_modules/leaflet/dist",
        "/opt/homebrew/share/javascript/leaflet", "/opt/homebrew/lib/node_modules/leaflet/dist",
        "/usr/local/share/javascript/leaflet", "/usr/local/lib/node_modules/leaflet/dist",
    ]
    /// Names a folder that is taken instead of those.
    public static let variable = "CONTROLMAP_LEAFLET"

    /// Classes of its style sheet for what the map has none of: a third of the sheet.
    static let unused: Set<String> = [
        "leaflet-popup", "leaflet-tooltip", "leaflet-marker", "leaflet-tile", "leaflet-image-layer", "leaflet-div-icon",
        "leaflet-control-layers", "leaflet-control-attribution", "leaflet-control-scale", "leaflet-default-icon-path",
        "leaflet-oldie", "leaflet-safari", "leaflet-retina", "leaflet-vml-shape", "lvml", "leaflet-fade-anim",
        "leaflet-zoom-anim", "leaflet-pan-anim", "leaflet-overlay-pane", "leaflet-shadow-pane",
    ]

    /// No folder of a list holds Leaflet: the data can be written, the web map cannot.
    public struct Missing: Error, Hashable, Sendable {
        public var folders: [String]
        /// What is missing, where it was looked for, and how to name a folder.
        public func text(_ words: LayerWords) -> String {
            words("error.leaflet", ["paths": folders.joined(separator: ", "), "variable": WebLeaflet.variable])
        }
    }

    /// Takes the first folder that holds `leaflet.css` and `leaflet.min.js` or `leaflet.js`.
    ///
    /// - Parameters:
    ///   - folders: where to look; the value of ``variable`` alone, if the caller has one.
    ///   - read: the bytes of a file, or nil if there is none.
    public static func find(
        in folders: [String] = folders, read: (String) -> [UInt8]?
    ) throws(Missing) -> WebLeaflet {
        for folder in folders {
            guard let style = read(folder + "/leaflet.css"),
                let script = read(folder + "/leaflet.min.js") ?? read(folder + "/leaflet.js")
            else { continue }
            return WebLeaflet(script: script, style: style, folder: folder)
        }
        throw Missing(folders: folders)
    }
}
