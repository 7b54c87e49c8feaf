// Apart from the rest of export.h, so that what never asks a server does not load what speaks to one.
#include "stats/central/pull.h"
#include "stats/central/server.h"
#include "stats/export/export.h"

namespace stats {

Exported export_tables_of_server(const std::string& address, const Request& request, bool is_report) {
    if (!request.group.empty())
        return not_exported(base::failure(
            "a group's numbers cannot be published from a server: nothing remembers there what was published of all "
            "kiosks, and the "
            "difference would tell what is hidden",
            "leave --group out, or join the kiosks' files with clinic-kiosk stats merge and export those"));
    try {
        Database database = pull(address, request.today);
        return is_report ? export_report(database, request) : export_tables(database, request);
    } catch (const ServerError& error) {
        return not_exported(base::failure(error.what(), error.advice()));
    } catch (const DatabaseError& error) {
        return not_exported(
            base::failure(std::string("the server's counts cannot be read: ") + error.what(), "update this program"));
    }
}

}  // namespace stats
