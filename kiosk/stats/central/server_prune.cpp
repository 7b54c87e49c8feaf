#include "stats/central/server_prune.h"

#include <set>

#include "stats/central/server.h"

namespace stats {
namespace {

std::string there(const std::string& table) {
    return std::string(central_schema) + "." + table;
}

void delete_there(Server& server, const std::set<std::string>& tables, const std::string& day) {
    for (const SchemaTable& table : tables_by_day())
        if (tables.contains(table.name)) server.run("DELETE FROM " + there(table.name) + " WHERE day < '" + day + "'");
    server.run("DELETE FROM " + there("titles") + " t WHERE NOT EXISTS (SELECT 1 FROM " + there("flows") +
               " f WHERE (f.kiosk, f.content, f.flow) = (t.kiosk, t.content, t.flow)) AND NOT EXISTS (SELECT 1 FROM " +
               there("slides") + " s WHERE (s.kiosk, s.content, s.flow) = (t.kiosk, t.content, t.flow))");
    if (tables.contains("questions"))
        server.run("DELETE FROM " + there("questions") + " q WHERE NOT EXISTS (SELECT 1 FROM " + there("answers") +
                   " a WHERE (a.kiosk, a.content, a.flow, a.slide) = (q.kiosk, q.content, q.flow, q.slide))");
}

}  // namespace

Pruned prune_server(const std::string& address, int months, const std::string& today) {
    Pruned pruned;
    try {
        pruned.first_kept = first_day_kept(today, months);
        Server server(address);
        central_version(server);
        const auto tables = central_tables(server);
        if (!tables.contains(pruned_on_server))
            throw ServerError("the server cannot remember what was deleted, so a push would bring it back",
                              "run packaging/postgresql/add-questions-and-days.sql there, as the owner");
        server.run("BEGIN");
        const auto days = server.query("SELECT count(*) FROM (SELECT DISTINCT kiosk, day FROM " + there("hours") +
                                       " WHERE day < '" + pruned.first_kept + "') d");
        pruned.days = std::stoll(days.at(0).at(0));
        delete_there(server, tables, pruned.first_kept);
        server.run("INSERT INTO " + there(pruned_on_server) + " VALUES ('" + pruned.first_kept +
                   "') ON CONFLICT DO NOTHING");
        server.run("COMMIT");
    } catch (const DatabaseError& error) {
        pruned.problems = {base::failure(error.what(), "look at the date of this computer")};
    } catch (const ServerError& error) {
        pruned.problems = {base::failure(error.what(), error.advice())};
    }
    return pruned;
}

}  // namespace stats
