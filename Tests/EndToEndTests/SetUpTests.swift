import Foundation
import Testing

/// The scripts that set a machine up: what is missing is named first, then installed.
@Suite struct SetUpTests {
    /// A folder of commands that stand in for the system's, so that nothing is really installed.
    private func standIns(_ commands: [String: String]) throws -> Scratch {
        let scratch = try Scratch()
        for (name, body) in commands {
            let file = try scratch.file(name, "#!/bin/sh\n\(body)\n")
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
        }
        return scratch
    }

    private func need(_ packages: String, _ commands: Scratch) throws -> Program.Run {
        try Program.run(
            [
                "-c",
                "set -euo pipefail; PATH=\(commands.path):$PATH; source Scripts/dependencies; need_packages \(packages)",
            ],
            executable: "/bin/bash")
    }

    @Test func aMissingLibraryIsNamedAndInstalled() throws {
        let commands = try standIns([
            "dpkg-query": "case \"$*\" in *libgeos-dev*) exit 1;; *) printf 'ii ';; esac",
            "apt-get": "echo \"apt-get $*\" >>\"$(dirname \"$0\")/calls\"", "id": "echo 0",
        ])
        let run = try need("libgeos-dev libxml2-dev", commands)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.complaints.first?.contains("libgeos-dev") == true)
        #expect(run.complaints.first?.contains("libxml2-dev") == false)
        let calls = try String(contentsOf: commands.url.appending(path: "calls"), encoding: .utf8)
        #expect(calls.contains("update"))
        #expect(calls.contains("install -y -qq --no-install-recommends libgeos-dev\n"))
    }

    @Test func nothingMissingNeedsNothing() throws {
        let commands = try standIns(["dpkg-query": "printf 'ii '", "apt-get": "exit 1"])
        let run = try need("libgeos-dev", commands)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
    }

    @Test func aFailedInstallationIsSaid() throws {
        let commands = try standIns(["dpkg-query": "exit 1", "apt-get": "[ \"$1\" = update ]", "id": "echo 0"])
        let run = try need("libgeos-dev", commands)
        #expect(run.status != 0)
        #expect(run.errors.contains("could not install: libgeos-dev"))
    }
}
