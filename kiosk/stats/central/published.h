// What is published as tables of a PostgreSQL, for Power BI, Grafana, R and the like. Any thread.
#pragma once

#include <string>
#include <vector>

#include "stats/export/formats.h"
#include "stats/export/table.h"

namespace stats {

/// Which rows of the tables are meant: others stay as they are.
struct PublishedOf {
    std::string kiosks = "all";  ///< "all", "group North" or "kiosk east"
    std::string by;              ///< "month"
};

/// Puts the tables, in which small numbers are hidden already, into those that packaging/postgresql/published.sql made, in one
/// transaction: rows of the time that they cover are replaced, earlier and later ones stay. A hidden number is NULL and named in the
/// column `hidden`; another NULL: there is none. `address`: see Server. Throws ServerError.
void publish_tables(const std::string& address, const std::vector<Table>& tables, const PublishedOf& of,
                    const About& about);

}  // namespace stats
