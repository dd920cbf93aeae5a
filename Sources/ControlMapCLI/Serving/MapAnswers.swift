import Foundation

/// What a browser is answered: files of one folder, for GET and HEAD, asked for by this machine's own name.
struct MapAnswers: Sendable {
    let folder: ServedFolder

    struct Answer: Sendable {
        /// The status line and the headers, with the empty line after them.
        var head: String
        var body: Data
    }

    /// - Parameter head: The request's first line and headers, as read (RFC 9112).
    func answer(to head: String) -> Answer {
        let lines = head.split(separator: "\r\n", omittingEmptySubsequences: false)
        let request = (lines.first ?? "").split(separator: " ")
        guard request.count == 3, request[2].hasPrefix("HTTP/1.") else { return Self.refusal("400 Bad Request") }
        // A page elsewhere may point a name of its own at this machine: such names are not answered.
        let host = lines.dropFirst().first { $0.lowercased().hasPrefix("host:") }
            .map { $0.dropFirst(5).filter { $0 != " " }.split(separator: ":").first.map(String.init) ?? "" }
        guard host == "127.0.0.1" || host == "localhost" else { return Self.refusal("403 Forbidden") }
        guard request[0] == "GET" || request[0] == "HEAD" else {
            return Self.refusal("405 Method Not Allowed", "Allow: GET, HEAD")
        }
        let path = String(request[1].prefix { $0 != "?" && $0 != "#" })
        guard let file = folder.file(at: path), let body = FileManager.default.contents(atPath: file.path) else {
            return Self.refusal("404 Not Found")
        }
        let headers = [
            "Content-Type: \(file.mediaType)", "X-Content-Type-Options: nosniff", "Cache-Control: no-cache",
            "Referrer-Policy: no-referrer",
        ]
        return Self.answer("200 OK", headers, length: body.count, body: request[0] == "GET" ? body : Data())
    }

    /// For a request whose head is longer than any browser's.
    static var tooLong: Answer { refusal("431 Request Header Fields Too Large") }

    private static func refusal(_ status: String, _ headers: String...) -> Answer {
        answer(status, headers, length: 0, body: Data())
    }

    private static func answer(_ status: String, _ headers: [String], length: Int, body: Data) -> Answer {
        let lines = ["HTTP/1.1 \(status)"] + headers + ["Content-Length: \(length)", "Connection: close", "", ""]
        return Answer(head: lines.joined(separator: "\r\n"), body: body)
    }
}
