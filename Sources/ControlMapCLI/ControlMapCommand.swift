import ArgumentParser

@main
struct ControlMapCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "controlmap", abstract: "Makes control maps from news articles.")
}
