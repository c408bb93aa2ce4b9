import HTTPTypes
import Hummingbird

/// What every answer tells the browser, unless the answer has said otherwise itself.
func securityHeaders(isSecure: Bool) -> [(HTTPField.Name, String)] {
    let always: [(String, String)] = [
        (
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
                + "frame-ancestors 'none'; base-uri 'none'"
        ),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        // Not `no-referrer`: browsers then send `Origin: null` with our own forms.
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()"),
        ("Cache-Control", "no-store"),
    ]
    let secure = [("Strict-Transport-Security", "max-age=31536000; includeSubDomains")]
    return (always + (isSecure ? secure : [])).compactMap { name, value in
        HTTPField.Name(name).map { ($0, value) }
    }
}
