import ArgumentParser
import Dispatch
import Foundation
import Synchronization

struct ViewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "view",
        abstract: "Serve an exported map on this machine and say where.",
        discussion: """
            The map also opens by a double click on its index.html; a server is for frames and for what wants http. Only \
            this machine can reach it, and only the files of the folder. Ctrl-C ends it.

            EXAMPLE
              controlmap view out/map
            """)

    @Argument(help: ArgumentHelp("The folder that export wrote.", valueName: "dir"))
    var folder: String

    @Option(help: "The port. Default: a free one.")
    var port: UInt16 = 0

    func run() async throws {
        let messages = Messages()
        try await Failure.reported(messages) {
            guard let served = ServedFolder(folder), served.file(at: "/index.html") != nil else {
                throw Failure(
                    "\(folder): holds no index.html: name a folder that `controlmap export` wrote",
                    status: ExitStatus.noInput)
            }
            let stopped = Stopped()
            let server: MapServer
            do {
                server = try MapServer(folder: served, port: port)
            } catch {
                throw Failure(
                    "port \(port) cannot be served (\(error)): choose another --port, or none for a free one",
                    status: ExitStatus.outputFailed)
            }
            do {
                let signals = Self.signals {
                    stopped.isSo.store(true, ordering: .relaxed)
                    server.stop()
                }
                defer { signals.forEach { $0.cancel() } }
                try await server.run { port in
                    messages.result("http://127.0.0.1:\(port)/\n")
                    messages.note("serving \(served.root); Ctrl-C ends it")
                }
            } catch {
                // Stopping closes the socket under the server: that is no error.
                guard !stopped.isSo.load(ordering: .relaxed) else { return }
                throw Failure("the map is no longer served: \(error)", status: ExitStatus.outputFailed)
            }
        }
    }

    /// Ctrl-C and a polite kill end the program with status 0.
    private static func signals(_ stop: @escaping @Sendable () async -> Void) -> [any DispatchSourceSignal] {
        [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { Task { await stop() } }
            source.resume()
            return source
        }
    }

    private final class Stopped: Sendable {
        let isSo = Atomic(false)
    }
}
