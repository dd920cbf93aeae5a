import ArgumentParser

/// How claims or figures are printed.
enum TableFormat: String, ExpressibleByArgument { case text, csv, json }

/// How places are printed.
enum ResolveFormat: String, ExpressibleByArgument { case text, json }
