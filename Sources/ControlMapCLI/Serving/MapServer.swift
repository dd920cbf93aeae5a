import FlyingFox
import FlyingSocks
import Foundation

/// Serves a folder on 127.0.0.1 and nowhere else.
struct MapServer: Sendable {
    let folder: ServedFolder
    private let server: HTTPServer

    /// - Parameter port: 0 takes a free one.
    init(folder: ServedFolder, port: UInt16) throws {
        self.folder = folder
        let server = HTTPServer(
            address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port), logger: .disabled,
            handler: Answers(folder: folder))
        self.server = server
    }

    /// Serves until ``stop()``.
    ///
    /// - Parameter listening: told the port, once it answers.
    /// - Throws: What the system says where the port is taken or not allowed.
    func run(listening: @escaping @Sendable (UInt16) -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            group.addTask {
                try await server.waitUntilListening()
                if case .ip4(_, let port)? = await server.listeningAddress { listening(port) }
            }
            // Whichever fails ends the other.
            try await group.waitForAll()
        }
    }

    func stop() async { await server.stop(timeout: 1) }

    private struct Answers: HTTPHandler {
        let folder: ServedFolder

        func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
            // A page elsewhere may point a name of its own at this machine: such names are not answered.
            let host = request.headers[.host].map { $0.split(separator: ":").first.map(String.init) ?? "" } ?? ""
            guard host == "127.0.0.1" || host == "localhost" else { return HTTPResponse(statusCode: .forbidden) }
            guard request.method == .GET || request.method == .HEAD else {
                let allowed: HTTPHeaders = [HTTPHeader("Allow"): "GET, HEAD"]
                return HTTPResponse(statusCode: .methodNotAllowed, headers: allowed)
            }
            guard let file = folder.file(at: request.target.path(percentEncoded: true)),
                let body = try? HTTPBodySequence(file: URL(fileURLWithPath: file.path), suggestedBufferSize: 65_536)
            else { return HTTPResponse(statusCode: .notFound) }
            var headers: HTTPHeaders = [
                .contentType: file.mediaType, HTTPHeader("X-Content-Type-Options"): "nosniff",
                HTTPHeader("Cache-Control"): "no-cache", HTTPHeader("Referrer-Policy"): "no-referrer",
            ]
            guard request.method == .GET else {
                if let count = body.count { headers[.contentLength] = String(count) }
                return HTTPResponse(statusCode: .ok, headers: headers)
            }
            return HTTPResponse(statusCode: .ok, headers: headers, body: body)
        }
    }
}
