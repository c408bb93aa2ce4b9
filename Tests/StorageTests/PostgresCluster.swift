import Foundation
import Synchronization

/// A PostgreSQL server of this test run's own, in a temporary folder, gone when the run is over.
enum PostgresCluster {
    /// What the tests are told when the server's programs are missing.
    struct Missing: Error, CustomStringConvertible {
        let description: String
    }

    private static let folder = Result { try start() }
    private static let areas = Atomic(0)

    /// The address of an area that nobody else has.
    static func newAddress() throws -> String {
        let number = areas.add(1, ordering: .relaxed).newValue
        return try "postgres://cairn@/postgres?host=\(folder.get())&schema=area_\(number)"
    }

    private static func start() throws -> String {
        let folder = "/tmp/cairn-postgres-\(UUID().uuidString.prefix(8).lowercased())"
        switch exitCode(ofShell: [folder, String(ProcessInfo.processInfo.processIdentifier)]) {
        case 0: return folder
        case 3: throw Missing(description: "PostgreSQL's server is missing: install the Debian package postgresql")
        default: throw Missing(description: "PostgreSQL would not start: see \(folder)/log")
        }
    }

    // Foundation's `Process` would wait for the server too, which outlives the shell.
    private static func exitCode(ofShell arguments: [String]) -> Int32 {
        var words = (["sh", "-c", script, "sh"] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var child: pid_t = 0
        guard posix_spawn(&child, "/bin/sh", nil, nil, &words, environ) == 0 else { return -1 }
        var status: Int32 = 0
        waitpid(child, &status, 0)
        return (status >> 8) & 0xFF
    }

    // The server refuses to be root, so root hands it to the user that the package made. The last lines watch this
    // process and take the server away after it, however it ends.
    private static let script = """
        folder=$1 owner=$2
        programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
        [ -x "$programs/initdb" ] || exit 3
        mkdir -m 700 "$folder" || exit 1
        as=""
        if [ "$(id -u)" = 0 ]; then
            chown postgres "$folder" || exit 3
            as="setpriv --reuid=postgres --regid=postgres --clear-groups"
        fi
        cd "$folder" || exit 1
        exec >"$folder/log" 2>&1 </dev/null
        $as "$programs/initdb" -D "$folder/base" -A trust -U cairn -E UTF8 --locale=C --no-sync || exit 1
        $as "$programs/pg_ctl" -D "$folder/base" -l "$folder/base/server.log" -w \
            -o "-k $folder -c listen_addresses= -c fsync=off -c max_connections=400" start || exit 1
        (
            while kill -0 "$owner" 2>/dev/null; do sleep 1; done
            $as "$programs/pg_ctl" -D "$folder/base" -m immediate stop
            cd / && rm -rf "$folder"
        ) &
        exit 0
        """
}
