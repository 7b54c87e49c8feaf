#include "stats/version_1.h"

#include <fstream>

#include "checkout.h"

namespace stats_test {
namespace {

void run_all(stats::Database& database, const std::filesystem::path& sql) {
    std::ifstream in(sql);
    std::string line, statement;
    while (std::getline(in, line)) {
        if (line.starts_with("--")) continue;
        statement += line + "\n";
        if (!line.ends_with(';')) continue;
        database.execute(statement);
        statement.clear();
    }
}

/// `kiosk`: what stands before every row.
void make(const TemporaryFolder& folder, int days, const std::string& schema, const std::string& kiosk) {
    stats::Database database(folder.file(), stats::Access::write, 1s);
    database.execute("PRAGMA journal_mode = WAL");
    stats::Transaction transaction(database);
    run_all(database, checkout() / "tests/stats" / schema);
    for (int n = 1; n <= days; ++n) {
        const std::string day = (n < 10 ? "'2027-03-0" : "'2027-03-") + std::to_string(n) + "'";
        const std::string key = "(" + kiosk + day + ", 'en', 'v1'";
        database.execute("INSERT INTO visits VALUES " + key + ", 'finished', 'read', 1)");
        database.execute("INSERT INTO hours VALUES (" + kiosk + day + ", 9, 1)");
        database.execute("INSERT INTO flows VALUES " + key + ", 'heel-pain', 1, 1)");
        database.execute("INSERT INTO slides VALUES " + key + ", 'heel-pain', 'band', 1, 0)");
        database.execute("INSERT INTO slide_seconds VALUES " + key + ", 'heel-pain', 'band', 15, 1)");
        database.execute("INSERT INTO parts VALUES " + key + ", 'heel-pain', 'band', 'fascia', 1)");
        database.execute("INSERT INTO answers VALUES " + key + ", 'heel-pain', 'band', 2, 1, 1)");
        database.execute("INSERT INTO settings VALUES " + key + ", 'text-size', '150', 1)");
    }
    database.execute("INSERT INTO titles (" + std::string(kiosk.empty() ? "" : "kiosk, ") +
                     "content, flow, slide, title) VALUES (" + kiosk + "'v1', 'heel-pain', '', 'Heel pain')");
    if (!kiosk.empty()) database.execute("INSERT INTO kiosks VALUES (" + kiosk + "'Front desk')");
    transaction.commit();
}

}  // namespace

void make_version_1(const TemporaryFolder& folder, int days) {
    make(folder, days, "version_1.sql", "");
}

void make_version_2(const TemporaryFolder& folder, int days) {
    make(folder, days, "version_2.sql", "7, ");
}

void make_version_3(const TemporaryFolder& folder, int days) {
    make(folder, days, "version_3.sql", "7, ");
}

}  // namespace stats_test
