#include "stats/rebuilt.h"

namespace stats {

OneWriter::OneWriter(const std::filesystem::path& folder, std::chrono::milliseconds busy)
    : lock_(folder / "stats.sqlite3.lock", busy) {
    if (lock_.is_busy()) throw DatabaseError(Fault::busy, "another program is changing it");
}

void change_rebuilt(Database& file, const std::function<void(Database& counts)>& change) {
    Database counts(":memory:", Access::write, std::chrono::milliseconds(0));
    counts.execute("PRAGMA temp_store = MEMORY");  // nothing of it on a disk
    counts.become(file);
    change(counts);
    counts.execute("VACUUM");
    file.become(counts);
}

}  // namespace stats
