// The command line of DESIGN: what was asked for, as a value. Pure.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "flow/settings.h"
#include "screen/geometry.h"
#include "screen/paper/leaflet.h"

namespace app {

struct RunOptions {
    std::filesystem::path content, data, config;  ///< empty: not given
    std::optional<screen::Size> windowed;
    bool set_up = false;  ///< ask on the glass where nobody has written settings
};

struct DoctorOptions {
    std::filesystem::path content, data, config;  ///< empty: not given
    bool json = false;                            ///< a line for programs each
    std::optional<double> torture;                ///< minutes for which a kiosk is ill-treated, too; nothing: none is
};

/// A kiosk of its own, ill-treated.
struct TortureOptions {
    std::filesystem::path content;  ///< empty: as for `run`
    std::uint64_t seed = 1;
    double minutes = 1;
};

/// Not for people: a kiosk or a check that runs starts it, to draw what may cost too much.
struct DrawBeside {};

/// Not for people either: a kiosk starts it, to write its counts to a stick.
struct ToStickOptions {
    std::filesystem::path data, stick;
    bool mounted = true;  ///< it is on the stick only as long as that is mounted there; else a folder plays one
    std::string format;   ///< "csv", "json", "xlsx", or "settings": those of set-up, not counts
    int hide_up_to = 10;
};

struct CheckOptions {
    std::filesystem::path content, config;
    std::vector<std::string> flows;  ///< as typed; empty: the whole pack
    bool json = false;               ///< for editors, instead of text
    bool strict = false;             ///< warnings count as errors
    bool grades = false;             ///< a table of reading grades after the problems
    bool reviews = false;            ///< and one of what each flow's review is worth
    bool pseudo = false;             ///< in languages that nobody speaks too
    bool fix = false;                ///< instead of all this: mend what has one right answer
    bool yes = false;                ///< without asking
};

struct RenderOptions {
    std::filesystem::path content, config, out;
    std::string flow, slide;  ///< empty: all
    std::optional<int> at;    ///< pictures that a finger can draw along: per cent of the way; nothing: as at rest
    flow::Settings settings;
    screen::Size size{1080, 1920};
    bool proof = false;    ///< PDFs to sign instead of pictures; size, text size and theme do not matter then
    bool leaflet = false;  ///< what patients take home on paper, as PDFs, in the same way
    std::optional<screen::Paper> paper;  ///< of leaflets; nothing: as kiosk.toml says
    bool large_print = false;            ///< of leaflets
    bool print = false;                  ///< leaflets come out of the kiosk's printer besides
    bool language_given = false;         ///< otherwise proofs and leaflets are in every language
};

/// The pack as a web site.
struct WebOptions {
    std::filesystem::path content, config, out;
};

struct PreviewOptions {
    std::filesystem::path content, config;
    std::string flow, slide;  ///< empty: the home screen; the flow's first slide
    std::string language;     ///< empty: as kiosk.toml says
    screen::Size window{1280, 960};
};

struct KeygenOptions {
    std::filesystem::path out;  ///< without the endings .key and .pub
    bool password = true;
};

struct PackOptions {
    std::filesystem::path content, key, out;
    bool unchecked = false;  ///< also if a part of it could not be checked
};

struct PublishOptions {
    std::filesystem::path from;  ///< a pack file, or a folder that holds some
    std::filesystem::path data, config;
    bool unreviewed = false;   ///< flows without a review that holds are welcome
    bool drop = false;         ///< a flow or a language may go away
    bool unchecked = false;    ///< also if a part of it could not be checked
    bool for_program = false;  ///< standard output is for the program that began it, see app/publish_news.h
};

struct RollbackOptions {
    std::filesystem::path data, config;
};

/// A program that came as a signed update: made at a desk, taken and looked after on a kiosk.
struct ProgramOptions {
    enum class What { sign, take, back, watch } what = What::take;
    std::vector<std::filesystem::path>
        from;  ///< files, or folders that hold some; of `sign` the one with the program's files
    std::filesystem::path key, out;
    bool again = false;    ///< also one that went back
    bool at_once = false;  ///< in the middle of a visit, too
    std::filesystem::path programs = "/var/lib/clinic-kiosk-programs";
    std::filesystem::path keys = "/etc/clinic-kiosk/program.pub";
    std::filesystem::path manager = "/usr/bin/systemctl";
    int home_within = 60, stays = 40, visit_within = 1800;  ///< seconds
};

struct PinOptions {
    std::filesystem::path data, config;
    bool remove = false;
};

struct NewFlowOptions {
    std::filesystem::path content;
    std::string flow;  ///< as typed: may not be a name at all
};

/// One topic of another pack, into this one.
struct TakeOptions {
    std::filesystem::path content, from;  ///< a signed file, or a pack's folder
    std::string topic;                    ///< as typed
    std::string key;      ///< of whoever signed it: a .pub file, or the key itself; empty: one of layers/
    bool beside = false;  ///< what differs is taken under another name
};

struct EditorOptions {
    std::filesystem::path content;
};

struct NewPackOptions {
    std::filesystem::path folder;
};

struct PictureAddOptions {
    std::filesystem::path content, file;
    std::string as;              ///< name in the pack; empty: that of the file
    std::filesystem::path show;  ///< PNG of every layer; empty: none
};

/// One file of counts: named, or that of a kiosk's data folder.
struct StatisticsFile {
    std::filesystem::path file, data, config;  ///< empty: not given
};

/// One file of counts, or a central PostgreSQL.
struct CountsSource {
    StatisticsFile file;
    std::string server;            ///< a URL; empty: the file. May hold a password, so it is never printed
    std::filesystem::path ledger;  ///< of the server; empty: the one in this user's data folder for all servers
    std::string group;             ///< only the kiosks of this one; empty: all
    std::string kiosk;             ///< only this one, by name or number; empty: all
};

struct ExportOptions {
    CountsSource counts;
    std::filesystem::path out;      ///< "-": standard output
    std::string to_server;          ///< in its place, a URL. May hold a password, so it is never printed
    std::string format;             ///< "csv", "json" or "xlsx"; of a file
    std::vector<std::string> what;  ///< names of tables; empty: all
    std::string by = "month", from, to;
    bool mark = false;            ///< CSV with a byte order mark
    std::string separator = ",";  ///< of CSV: "," or ";"
    std::string clinic;           ///< whose numbers these are; may be empty
};

struct MergeOptions {
    std::filesystem::path out;
    std::vector<std::filesystem::path> in;
};

struct PruneOptions {
    StatisticsFile file;
    std::string server;  ///< a URL; empty: the file. May hold a password, so it is never printed
    int months = 0;
};

struct AuditOptions {
    std::vector<std::string> files;  ///< each "file" or "north+south=file": of which kiosks it is
    std::filesystem::path content;
    std::string language = "en";  ///< in which visits begin
    int hide_up_to = 10;
};

struct DemoOptions {
    std::filesystem::path content, out;
    int kiosks = 1, days = 365;
    std::uint64_t seed = 1;
};

struct PushOptions {
    StatisticsFile from;
    std::string to;  ///< a PostgreSQL URL or connection string; may hold a password, so it is never printed
};

struct ReportOptions {
    CountsSource counts;
    std::filesystem::path out;
    std::string clinic, by = "month", from, to;
    bool brief = false;             ///< one page of one time
    std::filesystem::path content;  ///< the pack that says which answers are right; empty: the kiosk's
};

struct ExtractOptions {
    std::filesystem::path content, out;  ///< out empty: in the pack; "-": standard output
};

/// Of one language's translations.
struct UpdateOptions {
    std::filesystem::path content;
    std::string language;
    bool meaning_unchanged = false;
    std::string flow, slide;  ///< where the meaning is unchanged; empty: everywhere
};

/// Nothing more to do: help or version was printed (status 0), or the usage was wrong (status 2).
struct Done {
    int status = 0;
};

constexpr const char* draw_beside_command = "draw-beside";
constexpr const char* to_stick_command = "export-to-stick";

using Command =
    std::variant<Done, RunOptions, DoctorOptions, DrawBeside, ToStickOptions, CheckOptions, PreviewOptions,
                 RenderOptions, WebOptions, ExtractOptions, UpdateOptions, KeygenOptions, PackOptions, PublishOptions,
                 RollbackOptions, ProgramOptions, NewFlowOptions, NewPackOptions, TakeOptions, PictureAddOptions,
                 EditorOptions, PinOptions, ExportOptions, ReportOptions, StatisticsFile, MergeOptions, PruneOptions,
                 AuditOptions, DemoOptions, PushOptions, TortureOptions>;

/// What the program on the wall does. Nothing: the line is not for it, asks for help or has a mistake. Prints nothing.
using WallCommand = std::variant<RunOptions, DoctorOptions>;
std::optional<WallCommand> parse_wall_line(int argc, const char* const* argv);

/// Prints help, version and usage errors itself.
Command parse_command_line(int argc, const char* const* argv);

}  // namespace app
