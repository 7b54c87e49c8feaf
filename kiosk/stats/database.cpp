#include "stats/database.h"

#include <sqlite3.h>

#include <cstring>

namespace stats {
namespace {

Fault fault_of(int extended) {
    if (extended == SQLITE_IOERR_READ || extended == SQLITE_IOERR_DATA || extended == SQLITE_IOERR_CORRUPTFS)
        return Fault::unreadable;
    switch (extended & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return Fault::busy;
        case SQLITE_FULL:
            return Fault::full;
        case SQLITE_CANTOPEN:
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return Fault::denied;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return Fault::damaged;
        case SQLITE_CONSTRAINT:
        case SQLITE_MISMATCH:
        case SQLITE_TOOBIG:
            return Fault::constraint;
        default:
            return Fault::other;
    }
}

/// A byte of the file's header; nothing where it cannot be read.
std::optional<unsigned char> header_byte_of(sqlite3* connection, int place) {
    sqlite3_file* file = nullptr;
    unsigned char byte = 0;
    if (sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file->pMethods ||
        file->pMethods->xRead(file, &byte, 1, place) != SQLITE_OK)
        return std::nullopt;
    return byte;
}

/// SQLite has no code for a schema format that it does not know. Of the header's four bytes it looks at the last.
bool has_unknown_format(sqlite3* connection) {
    constexpr int place = 47, newest = 4;
    return header_byte_of(connection, place).value_or(newest) > newest;
}

/// `connection` may be null.
DatabaseError error_of(sqlite3* connection, int code) {
    int extended = connection ? sqlite3_extended_errcode(connection) : code;
    std::string what = connection ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
    int system = connection ? sqlite3_system_errno(connection) : 0;
    bool of_the_disk = (extended & 0xff) == SQLITE_IOERR || (extended & 0xff) == SQLITE_CANTOPEN;
    if (of_the_disk && system) what += std::string(" (") + std::strerror(system) + ")";
    if (connection && extended == SQLITE_ERROR && has_unknown_format(connection)) return {Fault::damaged, what};
    return {fault_of(extended), what};
}

}  // namespace

Statement::Statement(sqlite3* connection, std::string_view sql) {
    sqlite3_stmt* made = nullptr;
    int code = sqlite3_prepare_v2(connection, sql.data(), static_cast<int>(sql.size()), &made, nullptr);
    statement_.reset(made);
    if (code != SQLITE_OK) throw error_of(connection, code);
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Statement& Statement::bind(int position, std::string_view text) {
    int code =
        sqlite3_bind_text(statement_.get(), position, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
    if (code != SQLITE_OK) throw error_of(sqlite3_db_handle(statement_.get()), code);
    return *this;
}

Statement& Statement::bind(int position, std::int64_t number) {
    int code = sqlite3_bind_int64(statement_.get(), position, number);
    if (code != SQLITE_OK) throw error_of(sqlite3_db_handle(statement_.get()), code);
    return *this;
}

Statement& Statement::bind_row(const Statement& row) {
    for (int column = 0; column < row.columns(); ++column) {
        int code = sqlite3_bind_value(statement_.get(), column + 1, sqlite3_column_value(row.statement_.get(), column));
        if (code != SQLITE_OK) throw error_of(sqlite3_db_handle(statement_.get()), code);
    }
    return *this;
}

bool Statement::step() {
    int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) {
        reset();
        return false;
    }
    DatabaseError error = error_of(sqlite3_db_handle(statement_.get()), code);
    reset();
    throw error;
}

void Statement::run() {
    while (step()) {
    }
}

void Statement::reset() {
    sqlite3_reset(statement_.get());
}

std::string_view Statement::view(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    if (!text) return {};
    return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::string Statement::text(int column) const {
    return std::string(view(column));
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

int Statement::columns() const {
    return sqlite3_column_count(statement_.get());
}

Database::Database(const std::filesystem::path& file, Access access, std::chrono::milliseconds busy) {
    int flags = access == Access::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    sqlite3* opened = nullptr;
    int code = sqlite3_open_v2(file.c_str(), &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    connection_.reset(opened);
    if (code != SQLITE_OK) throw error_of(opened, code);
    sqlite3_busy_timeout(opened, static_cast<int>(busy.count()));
    sqlite3_db_config(opened, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    execute("PRAGMA trusted_schema = OFF");
    execute("PRAGMA cell_size_check = ON");
    execute("PRAGMA foreign_keys = ON");
}

void Database::Close::operator()(sqlite3* connection) const {
    sqlite3_close_v2(connection);
}

void Database::execute(std::string_view sql) {
    prepare(sql).run();
}

std::int64_t Database::number(std::string_view sql) {
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

bool Database::in_transaction() const {
    return sqlite3_get_autocommit(connection_.get()) == 0;
}

bool Database::has_moved() {
    int moved = 0;
    return sqlite3_file_control(connection_.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved;
}

void Database::become(Database& other) {
    sqlite3_backup* copying = sqlite3_backup_init(connection_.get(), "main", other.connection_.get(), "main");
    if (!copying) throw error_of(connection_.get(), sqlite3_errcode(connection_.get()));
    const int code = sqlite3_backup_step(copying, -1);
    const int end = sqlite3_backup_finish(copying);
    if (code == SQLITE_DONE && end == SQLITE_OK) return;
    const int failed = code == SQLITE_DONE ? end : code;
    throw sqlite3_errcode(connection_.get()) == SQLITE_OK ? error_of(nullptr, failed)
                                                          : error_of(connection_.get(), failed);
}

std::optional<int> Database::header_byte(int place) {
    return header_byte_of(connection_.get(), place);
}

Transaction::~Transaction() {
    try {
        if (database_.in_transaction()) database_.execute("ROLLBACK");
    } catch (const DatabaseError&) {
        // SQLite has rolled back by itself, or will when the connection closes.
    }
}

}  // namespace stats
