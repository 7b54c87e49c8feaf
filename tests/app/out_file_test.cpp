#include "app/out_file.h"

#include <catch2/catch.hpp>

#include "fakes/temporary_folder.h"

using Catch::Contains;

TEST_CASE("an export is what its name says, in any case, or it is refused with what is possible") {
    struct Named {
        const char *out, *given, *format;
    };
    auto named = GENERATE(values<Named>({{"counts.XLSX", "", "xlsx"},
                                         {"counts.JSON", "", "json"},
                                         {"Counts.Csv", "", "csv"},
                                         {"counts", "", "csv"},
                                         {"-", "", "csv"},
                                         {"-", "json", "json"},
                                         {"2027.03/counts", "", "csv"},
                                         {"tables/", "", "csv"},
                                         {"tables.2027/", "", "csv"},
                                         {"counts", "xlsx", "xlsx"},
                                         {"counts.txt", "csv", "csv"},
                                         {"counts.xlsx", "xlsx", "xlsx"}}));
    INFO(named.out << " " << named.given);
    CHECK(app::export_kind(named.out, named.given).problem.empty());
    CHECK(app::export_kind(named.out, named.given).format == named.format);
}

TEST_CASE("an export never gets a name that belies it") {
    struct Named {
        const char *out, *given, *told;
    };
    auto named = GENERATE(values<Named>(
        {{"counts.ods", "", "ends in .ods, which cannot be written; let the name end in .csv, .json or .xlsx"},
         {"counts.ODS", "", "ends in .ods"},
         {"counts.xls", "", "office programs open .xlsx"},
         {"counts.pdf", "", "let the name end in"},
         {"counts.csv.gz", "", "ends in .gz"},
         {"counts.txt", "", "ends in .txt"},
         {"stats.sqlite3", "csv", "ends in .sqlite3"},
         {"counts.xlsx", "csv", "--format says csv; let the name end in .csv"},
         {"counts.JSON", "csv", "--format says csv"}}));
    INFO(named.out << " " << named.given);
    CHECK(app::export_kind(named.out, named.given).format.empty());
    CHECK_THAT(app::export_kind(named.out, named.given).problem, Contains(named.told));
}

TEST_CASE("tables go into a folder that is there, whatever its name ends in") {
    fakes::TemporaryFolder folder;
    folder.write("clinic.north/inside");
    CHECK(app::export_kind(folder.path() / "clinic.north", "").format == "csv");
}

TEST_CASE("a command that writes one kind of file wants its ending, in any case") {
    CHECK(app::ending_problem("report.HTML", {".html", ".htm"}).empty());
    CHECK(app::ending_problem("-", {".html"}).empty());
    CHECK(app::ending_problem("all", {".sqlite3", ""}).empty());
    CHECK(app::ending_problem("report.pdf", {".html", ".htm"}) ==
          "\"report.pdf\" must end in .html or .htm, as that is what is written");
    CHECK_THAT(app::ending_problem("all.csv", {".sqlite3", ".db", ""}), Contains("must end in .sqlite3 or .db"));
    CHECK_THAT(app::ending_problem(".html", {".html"}), Contains("must end in"));
    CHECK_THAT(app::ending_problem("folder/", {".sqlite3", ""}), Contains("must end in"));
}

TEST_CASE("pictures go into a folder, not into the name of one picture") {
    fakes::TemporaryFolder folder;
    folder.write("old.png/inside");
    folder.write("notes");
    CHECK(app::folder_problem("render").empty());
    CHECK(app::folder_problem((folder.path() / "old.png").string()).empty());
    CHECK_THAT(app::folder_problem("home.PNG"), Contains("is named like a file; name a folder"));
    CHECK_THAT(app::folder_problem((folder.path() / "notes").string()), Contains("is a file; name a folder"));
}
