import CGEOS

/// One GEOS context, for one scope on one thread. Only Sendable values leave the scope; handles cannot, being no copies.
///
/// Wraps `GEOS_init_r` and `GEOS_finish_r`; costs about 100 ns.
struct GEOSContext: ~Copyable {
    let handle: OpaquePointer
    private let messages: Messages

    /// Keeps the last message that GEOS gave.
    private final class Messages {
        var last = ""
    }

    private init(handle: OpaquePointer) {
        self.handle = handle
        messages = Messages()
        // Unretained: this context keeps the messages for as long as GEOS may write to them.
        GEOSContext_setErrorMessageHandler_r(
            handle,
            { text, messages in
                guard let text, let messages else { return }
                Unmanaged<Messages>.fromOpaque(messages).takeUnretainedValue().last = String(cString: text)
            }, Unmanaged.passUnretained(messages).toOpaque())
    }

    deinit { GEOS_finish_r(handle) }

    /// Runs a body with a new context, which outlives every handle made in the body.
    static func scope<Value: Sendable>(
        _ body: (borrowing GEOSContext) throws(GEOSError) -> Value
    ) throws(GEOSError) -> Value {
        guard let handle = GEOS_init_r() else {
            throw GEOSError(function: "GEOS_init_r", message: "no context")
        }
        let context = GEOSContext(handle: handle)
        return try body(context)
    }

    /// The error of the function that has just failed.
    func error(_ function: String) -> GEOSError {
        defer { messages.last = "" }
        return GEOSError(function: function, message: messages.last)
    }

    /// Takes ownership of what a function returned, or says why it returned nothing.
    func own(_ pointer: OpaquePointer?, from function: String) throws(GEOSError) -> OwnedGeometry {
        guard let pointer else { throw error(function) }
        return OwnedGeometry(pointer, handle)
    }

    /// The answer of a predicate, which returns 2 on failure.
    func answer(_ result: CChar, from function: String) throws(GEOSError) -> Bool {
        guard result == 0 || result == 1 else { throw error(function) }
        return result == 1
    }
}

/// A GEOS geometry that is destroyed with its owner (`GEOSGeom_destroy_r`).
struct OwnedGeometry: ~Copyable {
    let pointer: OpaquePointer
    private let context: OpaquePointer

    init(_ pointer: OpaquePointer, _ context: OpaquePointer) {
        self.pointer = pointer
        self.context = context
    }

    deinit { GEOSGeom_destroy_r(context, pointer) }

    /// Hands the geometry over to a function that owns its arguments.
    consuming func relinquish() -> OpaquePointer {
        let pointer = pointer
        discard self
        return pointer
    }
}

/// A GEOS geometry prepared for being asked often (`GEOSPrepare_r`); it borrows the geometry it was made of.
struct PreparedGeometry: ~Copyable {
    let pointer: OpaquePointer
    private let context: OpaquePointer

    init(_ geometry: borrowing OwnedGeometry, _ context: borrowing GEOSContext) throws(GEOSError) {
        guard let pointer = GEOSPrepare_r(context.handle, geometry.pointer) else {
            throw context.error("GEOSPrepare_r")
        }
        self.pointer = pointer
        self.context = context.handle
    }

    deinit { GEOSPreparedGeom_destroy_r(context, pointer) }
}
