#include "stats/central/server.h"

#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <initializer_list>
#include <map>

namespace stats {
namespace {

struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, Clear>;

/// The server's first line, without its severity.
std::string sentence(const char* message) {
    std::string line(message);
    line.erase(std::min(line.find('\n'), line.size()));
    if (auto start = line.find("FATAL:  "); start != std::string::npos) line.erase(0, start + 8);
    if (line.starts_with("ERROR:  ")) line.erase(0, 8);
    return line;
}

using Options = std::map<std::string, std::string>;

/// What the address says. libpq's own message repeats the whole address, password and all.
Options options_in(const std::string& address) {
    char* message = nullptr;
    PQconninfoOption* options = PQconninfoParse(address.c_str(), &message);
    PQfreemem(message);
    if (!options)
        throw ServerError("the address of the server cannot be understood",
                          "write it as postgresql://user@host/database");
    Options said;
    for (const auto* each = options; each->keyword; ++each)
        if (each->val) said[each->keyword] = each->val;
    PQconninfoFree(options);
    return said;
}

std::string said_or_set(const Options& said, const char* option, const char* variable) {
    const auto found = said.find(option);
    const char* set = std::getenv(variable);
    return found != said.end() ? found->second : set ? set : "";
}

/// Who wants the server's certificate verified, and does not say against what, means what this computer trusts. libpq looks for a file in
/// the user's home alone, which a stock Debian has not. Empty: libpq's own way.
std::string trusted_certificates(const Options& said) {
    constexpr const char* of_debian = "/etc/ssl/certs/ca-certificates.crt";
    if (!said_or_set(said, "sslmode", "PGSSLMODE").starts_with("verify")) return "";
    if (!said_or_set(said, "sslrootcert", "PGSSLROOTCERT").empty()) return "";
    const char* home = std::getenv("HOME");
    std::error_code unknown;
    if (home && std::filesystem::exists(std::filesystem::path(home) / ".postgresql/root.crt", unknown)) return "";
    return std::filesystem::exists(of_debian, unknown) ? of_debian : "";
}

bool has(const std::string& text, std::initializer_list<const char*> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const char* word) { return text.find(word) != std::string::npos; });
}

/// Certificate, password, database and network apart.
std::string advice_for_connecting(pg_conn* connection) {
    const std::string message = PQerrorMessage(connection);
    if (has(message, {"certificate verify failed", "root certificate file"}))
        return "name the file of the authority that signed the server's certificate: sslrootcert=/path/ca.crt in the "
               "address";
    if (has(message, {"does not match host name", "server certificate for"}))
        return "write the server in the address by the name that its certificate has";
    if (has(message, {"does not support SSL"})) return "switch TLS on at the server (ssl = on in postgresql.conf)";
    if (has(message, {"SSL error", "could not load", "could not read root"}))
        return "look at the server's certificate and key, and at sslrootcert in the address";
    if (has(message, {"pg_hba.conf"}))
        return "let this computer and user in at the server (pg_hba.conf), with hostssl for a connection with TLS";
    if (has(message, {"does not exist"})) return "correct the database in the address";
    if (PQconnectionNeedsPassword(connection)) return "put the password into ~/.pgpass, which only you may read";
    if (PQconnectionUsedPassword(connection)) return "correct the user in the address or the password in ~/.pgpass";
    if (has(message, {"could not translate host name"}))
        return "correct the server's name in the address, or look at the DNS";
    if (has(message, {"Connection refused"})) return "look whether the server runs, and at the port in the address";
    if (has(message, {"timeout expired", "No route to host", "Network is unreachable", "timed out"}))
        return "look at the network, and at firewalls between here and the server";
    return "look at the address, the network and whether the server runs";
}

}  // namespace

Server::Server(const std::string& address, ServerTables tables) : tables_(tables) {
    const auto trusted = trusted_certificates(options_in(address));
    const char* const keywords[] = {"connect_timeout",
                                    "application_name",
                                    "client_encoding",
                                    "dbname",
                                    trusted.empty() ? nullptr : "sslrootcert",
                                    nullptr};
    const char* const values[] = {"10", "clinic-kiosk", "UTF8", address.c_str(), trusted.c_str(), nullptr};
    connection_.reset(PQconnectdbParams(keywords, values, 1));  // 1: what the address says wins
    if (PQstatus(connection_.get()) != CONNECTION_OK)
        throw ServerError("the server cannot be reached: " + sentence(PQerrorMessage(connection_.get())),
                          advice_for_connecting(connection_.get()));
    PQsetNoticeProcessor(
        connection_.get(), [](void*, const char*) {}, nullptr);
}

void Server::Close::operator()(pg_conn* connection) const {
    PQfinish(connection);
}

ServerError Server::error(const pg_result* result) const {
    const char* state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    const std::string code = state ? state : "";
    const char* primary = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
    const std::string what = primary ? primary : sentence(PQerrorMessage(connection_.get()));
    const std::string script(tables_.script);
    if (code == "42P01" || code == "3F000" || code == "42703")
        return {"the server has no tables for the statistics: " + what,
                "run packaging/postgresql/" + script + " there: psql --dbname=ADDRESS --file=" + script};
    if (code == "42501")
        return {what, "let this user " + std::string(tables_.rights) + " in the schema " + std::string(tables_.schema)};
    if (code.starts_with("53")) return {what, "make room on the server"};
    if (PQstatus(connection_.get()) != CONNECTION_OK)
        return {"the server has gone away: " + what, "do it again later; nothing is counted twice"};
    return {what, "look at the server's log"};
}

void Server::run(const std::string& sql) {
    query(sql);
}

std::vector<ServerRow> Server::query(const std::string& sql) {
    Result result(PQexec(connection_.get(), sql.c_str()));
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) throw error(result.get());
    std::vector<ServerRow> rows;
    for (int row = 0; row < PQntuples(result.get()); ++row) {
        ServerRow& columns = rows.emplace_back();
        for (int column = 0; column < PQnfields(result.get()); ++column)
            columns.emplace_back(PQgetvalue(result.get(), row, column));
    }
    return rows;
}

void Server::start_copy(const std::string& sql) {
    Result result(PQexec(connection_.get(), sql.c_str()));
    if (PQresultStatus(result.get()) != PGRES_COPY_IN) throw error(result.get());
}

void Server::copy(const std::string& line) {
    if (PQputCopyData(connection_.get(), line.data(), static_cast<int>(line.size())) != 1) throw error(nullptr);
}

void Server::end_copy() {
    if (PQputCopyEnd(connection_.get(), nullptr) != 1) throw error(nullptr);
    Result result(PQgetResult(connection_.get()));
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) throw error(result.get());
    while (Result more{PQgetResult(connection_.get())}) {
    }
}

int central_version(Server& server) {
    const auto rows = server.query("SELECT version FROM " + std::string(central_schema) + ".version");
    if (rows.size() == 1 && rows[0] == ServerRow{"1"}) return 1;
    if (rows.size() == 1 && rows[0] == ServerRow{std::to_string(rooms_on_server)}) return rooms_on_server;
    throw ServerError("the server's tables are of another version", "update this program, or the server's tables");
}

std::set<std::string> central_tables(Server& server) {
    std::set<std::string> names;
    for (const ServerRow& row : server.query("SELECT table_name FROM information_schema.tables WHERE table_schema = '" +
                                             std::string(central_schema) + "'"))
        names.insert(row.at(0));
    return names;
}

std::string copy_line(const std::vector<std::optional<std::string>>& columns) {
    std::string line;
    for (const auto& column : columns) {
        if (&column != &columns.front()) line += '\t';
        if (!column) line += "\\N";
        for (const char character : column.value_or("")) {
            const bool is_break = character == '\n' || character == '\r' || character == '\t';
            if (is_break || character == '\\') line += '\\';
            line += character == '\n' ? 'n' : character == '\r' ? 'r' : character == '\t' ? 't' : character;
        }
    }
    return line + '\n';
}

std::string copy_line(const ServerRow& columns) {
    return copy_line(std::vector<std::optional<std::string>>(columns.begin(), columns.end()));
}

}  // namespace stats
