// Apart from the rest of export.h, so that what never asks a server does not load what speaks to one.
#include "stats/central/pull.h"
#include "stats/central/server.h"
#include "stats/export/export.h"

namespace stats {

Exported export_tables_of_server(const std::string& address, const Request& request, bool is_report) {
    try {
        auto pulled = pull(address, request.kiosks, request.today);
        if (auto* problem = std::get_if<base::Problem>(&pulled)) return not_exported(*problem);
        auto& database = std::get<Database>(pulled);
        Request of_all = request;
        of_all.kiosks = {};
        return is_report ? export_report(database, of_all) : export_tables(database, of_all);
    } catch (const ServerError& error) {
        return not_exported(base::failure(error.what(), error.advice()));
    } catch (const DatabaseError& error) {
        return not_exported(
            base::failure(std::string("the server's counts cannot be read: ") + error.what(), "update this program"));
    }
}

}  // namespace stats
