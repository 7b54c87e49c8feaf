// PostgreSQL behind RAII: one connection, one statement at a time, one thread at a time.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

struct pg_conn;
struct pg_result;

namespace stats {

/// what() is one sentence and never holds the address or a password.
class ServerError : public std::runtime_error {
public:
    ServerError(const std::string& what, std::string advice) : std::runtime_error(what), advice_(std::move(advice)) {}
    const std::string& advice() const { return advice_; }  ///< what to do about it

private:
    std::string advice_;
};

using ServerRow = std::vector<std::string>;

/// What is spoken of with a server, and the script that makes it there (packaging/postgresql).
struct ServerTables {
    std::string_view schema, script, rights;
};
inline constexpr ServerTables internal_tables{"kiosk_statistics", "schema.sql",
                                              "read, and who pushes insert and update"};
inline constexpr ServerTables published_tables{"kiosk_published", "published.sql", "read, insert and delete"};

class Server {
public:
    /// A URL or a connection string, with what the PG… variables and ~/.pgpass say. Waits up to 10 s unless the address
    /// says otherwise; a certificate that is to be verified is compared with those that the computer trusts, unless the address, a
    /// variable or ~/.postgresql/root.crt says otherwise. Throws ServerError, as all methods do.
    explicit Server(const std::string& address, ServerTables tables = internal_tables);

    void run(const std::string& sql);
    std::vector<ServerRow> query(const std::string& sql);

    /// Rows in the text format of COPY, between a start and an end.
    void start_copy(const std::string& sql);
    void copy(const std::string& line);
    void end_copy();

private:
    struct Close {
        void operator()(pg_conn* connection) const;
    };
    ServerError error(const pg_result* result) const;

    ServerTables tables_;
    std::unique_ptr<pg_conn, Close> connection_;
};

/// Where packaging/postgresql/schema.sql puts the tables.
inline constexpr std::string_view central_schema = internal_tables.schema;
inline constexpr int rooms_on_server = 2;  ///< the version of the tables since which titles have a stop
/// Of the server's tables, 1 or 2. Throws ServerError where this program does not know them.
int central_version(Server& server);
/// Names of those that the user may see.
std::set<std::string> central_tables(Server& server);

/// A row with the first day that was kept, once old days were deleted there (stats/server_prune); servers of before do not have it.
inline constexpr const char* pruned_on_server = "pruned";
inline constexpr const char* first_kept_there =
    "SELECT to_char(max(first_kept), 'YYYY-MM-DD') FROM kiosk_statistics.pruned";

/// A line of the text format: columns between tabs; nothing: NULL.
std::string copy_line(const std::vector<std::optional<std::string>>& columns);
std::string copy_line(const ServerRow& columns);

}  // namespace stats
