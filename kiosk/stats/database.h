// SQLite behind RAII: a connection, its statements and a transaction. One thread at a time.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace stats {

enum class Fault {
    busy,        ///< another program holds a lock
    full,        ///< no room on the disk
    denied,      ///< cannot be opened or written: rights, read-only disk, no such folder
    unreadable,  ///< the disk does not give back what is in it, for now or for good
    damaged,     ///< not a sound database
    altered,     ///< a sound database with what this program never writes
    foreign,     ///< a sound database, but not ours, or of a newer version
    constraint,  ///< a value the schema refuses
    other,
};

/// Anything that goes wrong with the file. what() is one sentence without the file's name.
class DatabaseError : public std::runtime_error {
public:
    DatabaseError(Fault fault, const std::string& what) : std::runtime_error(what), fault_(fault) {}
    Fault fault() const { return fault_; }

private:
    Fault fault_;
};

/// A prepared statement; positions count from 1 for bind and from 0 for columns, as in SQLite.
class Statement {
public:
    Statement(sqlite3* connection, std::string_view sql);

    Statement& bind(int position, std::string_view text);  ///< copied
    Statement& bind(int position, std::int64_t number);
    /// The columns of the other's present row, as they are, to the first positions.
    Statement& bind_row(const Statement& row);
    /// True: a row is there. False: done, and ready to be bound and run again. Throws DatabaseError, ready again as
    /// well.
    bool step();
    /// For statements that give no rows.
    void run();
    void reset();

    std::string text(int column) const;
    /// The same as it lies in SQLite's memory: until the next step, or until the column is asked for otherwise.
    std::string_view view(int column) const;
    std::int64_t integer(int column) const;
    int columns() const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// write: makes the file when there is none. read: of a file with a write-ahead log, SQLite opens or makes what lies beside it;
/// for a file of another user see stats/snapshot.h.
enum class Access { read, write };

class Database {
public:
    /// Waits up to `busy` for locks, in this and in every later call.
    Database(const std::filesystem::path& file, Access access, std::chrono::milliseconds busy);

    Statement prepare(std::string_view sql) { return {connection_.get(), sql}; }
    /// Runs one statement and throws its rows away.
    void execute(std::string_view sql);
    /// The first column of the first row; 0 without a row.
    std::int64_t number(std::string_view sql);
    bool in_transaction() const;
    /// Whether the file was deleted or renamed since it was opened.
    bool has_moved();
    /// Takes over all that is in the other, page by page, in one transaction.
    void become(Database& other);
    /// Of the file's first page, through the connection: opening the file beside it and closing that again would give up the
    /// locks that SQLite holds for this process. Nothing: it cannot be read, or the file is shorter.
    std::optional<int> header_byte(int place);

private:
    struct Close {
        void operator()(sqlite3* connection) const;
    };
    std::unique_ptr<sqlite3, Close> connection_;
};

/// BEGIN IMMEDIATE; rolled back unless committed.
class Transaction {
public:
    explicit Transaction(Database& database) : database_(database) { database_.execute("BEGIN IMMEDIATE"); }
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit() { database_.execute("COMMIT"); }

private:
    Database& database_;
};

}  // namespace stats
