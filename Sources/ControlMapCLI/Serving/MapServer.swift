import FlyingSocks
import Foundation

/// Serves a folder on 127.0.0.1 and nowhere else: one request a connection, read-only.
///
/// The sockets are FlyingSocks', without FlyingFox above them: that one's proxy wants URLSession, which cannot be linked
/// statically without curl, and an installed program needs no toolchain only because it is linked so.
struct MapServer: Sendable {
    private let answers: MapAnswers
    private let socket: Socket

    /// - Parameters:
    ///   - folder: Whose files are served.
    ///   - port: 0 takes a free one.
    /// - Throws: What the system says where the port is taken or not allowed.
    init(folder: ServedFolder, port: UInt16) throws {
        answers = MapAnswers(folder: folder)
        socket = try Socket(domain: AF_INET, type: .stream)
        try socket.setValue(true, for: .localAddressReuse)
        try socket.bind(to: sockaddr_in.inet(ip4: "127.0.0.1", port: port))
        try socket.listen()
    }

    /// Serves until ``stop()``.
    ///
    /// - Parameter listening: Told the port, once it answers.
    func run(listening: (UInt16) -> Void) async throws {
        if case .ip4(_, let port) = try socket.sockname() { listening(port) }
        let pool: some AsyncSocketPool = .poll()
        try await pool.prepare()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await pool.run() }
            let (socket, answers) = (socket, answers)
            group.addTask {
                let listener = try AsyncSocket(socket: socket, pool: pool)
                try await withThrowingDiscardingTaskGroup { connections in
                    while true {
                        let connection: AsyncSocket
                        do {
                            connection = try await listener.accept()
                        } catch SocketError.failed(_, let code, _) where code == EMFILE || code == ENFILE {
                            // As many connections as the system allows: some end soon.
                            try await Task.sleep(for: .milliseconds(50))
                            continue
                        }
                        connections.addTask { await Self.serve(connection, answers) }
                    }
                }
            }
            // Whichever ends, ends the other.
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    func stop() { try? socket.close() }

    /// The longest head of a request that is read.
    private static let longestHead = 16_384

    /// How long a browser may take to ask.
    private static let patience = Duration.seconds(10)

    /// A browser that goes away or asks nothing ends its own connection, no other.
    private static func serve(_ connection: AsyncSocket, _ answers: MapAnswers) async {
        defer { try? connection.close() }
        do {
            guard let head = try await head(connection) else { return }
            let answer =
                head.count > longestHead
                ? MapAnswers.tooLong : answers.answer(to: String(decoding: head, as: UTF8.self))
            try await connection.write(Data(answer.head.utf8))
            try await connection.write(answer.body)
        } catch {}
    }

    /// The first line and headers of a request, or more than is read of them; nil if they do not come in time.
    private static func head(_ connection: AsyncSocket) async throws -> [UInt8]? {
        try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
            group.addTask {
                var head: [UInt8] = []
                while head.count <= longestHead, !head.contains(sequence: Array("\r\n\r\n".utf8)) {
                    head += try await connection.read(atMost: 4096)
                }
                return head
            }
            group.addTask {
                try await Task.sleep(for: patience)
                return nil
            }
            defer { group.cancelAll() }
            return try await group.next() ?? nil
        }
    }
}

extension [UInt8] {
    fileprivate func contains(sequence: [UInt8]) -> Bool {
        guard count >= sequence.count else { return false }
        return (0...(count - sequence.count)).contains { self[$0..<$0 + sequence.count].elementsEqual(sequence) }
    }
}
