#include "stats/server.h"

#include <libpq-fe.h>

#include <cstring>

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

/// libpq's own message repeats the whole address, password and all.
void look_at_address(const std::string& address) {
    char* message = nullptr;
    PQconninfoOption* options = PQconninfoParse(address.c_str(), &message);
    PQfreemem(message);
    if (!options)
        throw ServerError("the address of the server cannot be understood",
                          "write it as postgresql://user@host/database");
    PQconninfoFree(options);
}

std::string advice_for_connecting(pg_conn* connection) {
    if (PQconnectionNeedsPassword(connection)) return "put the password into ~/.pgpass, which only you may read";
    if (PQconnectionUsedPassword(connection)) return "correct the user in the address or the password in ~/.pgpass";
    return "look at the address, the network and whether the server runs";
}

ServerError error_of(pg_conn* connection, const PGresult* result) {
    const char* state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    const std::string code = state ? state : "";
    const char* primary = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
    const std::string what = primary ? primary : sentence(PQerrorMessage(connection));
    if (code == "42P01" || code == "3F000" || code == "42703")
        return {"the server has no tables for the statistics: " + what,
                "run packaging/postgresql/schema.sql there: psql --dbname=ADDRESS --file=schema.sql"};
    if (code == "42501") return {what, "let this user read, insert and update in the schema kiosk_statistics"};
    if (code.starts_with("53")) return {what, "make room on the server"};
    if (PQstatus(connection) != CONNECTION_OK)
        return {"the server has gone away: " + what, "push again later; nothing is counted twice"};
    return {what, "look at the server's log"};
}

}  // namespace

Server::Server(const std::string& address) {
    look_at_address(address);
    const char* const keywords[] = {"connect_timeout", "application_name", "client_encoding", "dbname", nullptr};
    const char* const values[] = {"10", "clinic-kiosk", "UTF8", address.c_str(), nullptr};
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

void Server::run(const std::string& sql) {
    query(sql);
}

std::vector<ServerRow> Server::query(const std::string& sql) {
    Result result(PQexec(connection_.get(), sql.c_str()));
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) throw error_of(connection_.get(), result.get());
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
    if (PQresultStatus(result.get()) != PGRES_COPY_IN) throw error_of(connection_.get(), result.get());
}

void Server::copy(const std::string& line) {
    if (PQputCopyData(connection_.get(), line.data(), static_cast<int>(line.size())) != 1)
        throw error_of(connection_.get(), nullptr);
}

void Server::end_copy() {
    if (PQputCopyEnd(connection_.get(), nullptr) != 1) throw error_of(connection_.get(), nullptr);
    Result result(PQgetResult(connection_.get()));
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) throw error_of(connection_.get(), result.get());
    while (Result more{PQgetResult(connection_.get())}) {
    }
}

int central_version(Server& server) {
    const auto rows = server.query("SELECT version FROM " + std::string(central_schema) + ".version");
    if (rows.size() == 1 && rows[0] == ServerRow{"1"}) return 1;
    if (rows.size() == 1 && rows[0] == ServerRow{std::to_string(rooms_on_server)}) return rooms_on_server;
    throw ServerError("the server's tables are of another version", "update this program, or the server's tables");
}

std::string copy_line(const ServerRow& columns) {
    std::string line;
    for (const std::string& column : columns) {
        if (!line.empty()) line += '\t';
        for (char character : column) {
            if (character == '\\') line += '\\';
            line += character;  // control characters are not let into the file
        }
    }
    return line + '\n';
}

}  // namespace stats
