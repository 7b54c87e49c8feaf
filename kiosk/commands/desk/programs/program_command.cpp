// A new version of the program: signed at a desk; on a kiosk taken beside the one that runs, and looked after until it has shown a home screen.
#include <iostream>
#include <thread>

#include "base/file_names.h"
#include "base/plain_file.h"
#include "base/replace_file.h"
#include "commands/commands.h"
#include "commands/common.h"
#include "commands/desk/packs/read_key.h"
#include "commands/desk/programs/kiosk_service.h"
#include "commands/desk/programs/missing_libraries.h"
#include "publish/archive.h"
#include "publish/programs/program_store.h"
#include "publish/received.h"

namespace commands {
namespace {

constexpr const char* ending = ".kioskprogram";
constexpr std::size_t most_small_bytes = 4096;
constexpr publish::ArchiveLimits limits{.holds = publish::Holds::program};

base::Problem about(const fs::path& file, base::Problem problem) {
    if (problem.file.empty()) problem.file = file.string();
    return problem;
}

std::optional<publish::ProgramName> name_in(const fs::path& folder) {
    return publish::read_program_name(base::read_start(folder / "program", most_small_bytes));
}

int sign(const app::ProgramOptions& options) {
    const auto& folder = options.from.front();
    const auto name = name_in(folder);
    if (!name)
        return fail(base::failure("tells no version of a program", "let packaging/build-update make the folder",
                                  (folder / "program").string()));
    auto key = read_key(options.key);
    if (auto* problem = std::get_if<base::Problem>(&key)) return fail(about(options.key, *problem));
    auto files = publish::pack_files(folder, limits);
    if (auto* problem = std::get_if<base::Problem>(&files)) return fail(about(folder, *problem));
    publish::SignedPack made{std::get<std::string>(std::move(files)), ""};
    const auto& secret = std::get<publish::SecretKey>(key);
    made.signature = secret.sign(made.files, "version:" + name->made() + " program:" + name->version);
    if (auto failed = base::replace_file(options.out, publish::join(made))) return fail(about(options.out, *failed));
    std::cout << options.out.string() << ": program " << name->version << " for " << name->debian << ", signed with "
              << secret.public_key() << '\n';
    return 0;
}

/// The keys of this kiosk: the lines of a file that are some.
base::Result<std::vector<publish::PublicKey>> keys_in(const fs::path& file) {
    std::istringstream text(base::read_start(file, most_small_bytes));
    std::vector<publish::PublicKey> keys;
    for (std::string line; std::getline(text, line);)
        if (publish::is_public_key(line)) keys.push_back(line);
    if (!keys.empty()) return keys;
    return base::failure("there is no key in it, so no program is taken",
                         "copy the .pub file of whoever signs your programs there, as root", file.string());
}

using Dated = std::vector<std::pair<publish::PackVersion, fs::path>>;

/// A file that is named, what lies in a folder that is, and in the folders in it, as sticks lie in /media.
void add_programs(const fs::path& from, int depth, Dated& files) {
    std::error_code failed;
    if (!fs::is_directory(from, failed)) return files.emplace_back(publish::claimed_version(from), from), void();
    for (fs::directory_iterator each(from, failed), end; !failed && each != end; each.increment(failed)) {
        std::error_code unknown;
        const auto name = each->path().filename().string();
        if (each->is_directory(unknown) ? depth > 0 : base::has_ending(name, ending) && !base::is_leftover(name))
            add_programs(each->path(), depth - 1, files);
    }
}

std::vector<fs::path> newest_first(const std::vector<fs::path>& from) {
    Dated files;
    for (const auto& each : from) add_programs(each, 1, files);
    std::sort(files.rbegin(), files.rend());
    std::vector<fs::path> sorted;
    for (auto& [version, file] : files) sorted.push_back(std::move(file));
    return sorted;
}

std::string this_debian() {
    std::istringstream lines(base::read_start("/etc/os-release", most_small_bytes));
    const std::string key = "VERSION_CODENAME=";
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with(key)) return line.substr(key.size());
    return "";
}

/// Why a program that was unpacked could not run here.
std::optional<base::Problem> unfit(const fs::path& unpacked, const publish::ProgramName& name) {
    if (const auto here = this_debian(); name.debian != here)
        return base::failure("was built for another Debian: " + name.debian + ", and this kiosk has " + here,
                             "give one that was built on " + here);
    std::error_code none;
    if (!fs::exists(unpacked / "bin/clinic-kiosk", none) || !fs::exists(unpacked / "bin/clinic-kiosk-wall", none))
        return base::failure("has no bin/clinic-kiosk and bin/clinic-kiosk-wall",
                             "make it anew: packaging/build-update");
    const auto missing = missing_libraries(unpacked / "bin", publish::installed_programs);
    if (missing.empty()) return std::nullopt;
    std::string names;
    for (const auto& each : missing) names += (names.empty() ? "" : ", ") + each;
    return base::failure("cannot run here, as this kiosk lacks " + names,
                         "install the new packages instead (sudo apt-get install), which bring them");
}

publish::PackVersion installed_version() {
    const auto name = name_in(publish::installed_programs);
    return name ? name->made() : "";
}

/// The kiosk begins anew with the new program, which would end a visit.
void wait_for_the_end_of_a_visit(const app::ProgramOptions& options) {
    using Clock = std::chrono::steady_clock;
    const KioskService kiosk(options.manager);
    const auto longest = Clock::now() + std::chrono::seconds(options.visit_within);
    if (options.at_once || !kiosk.look().is_visited()) return;
    std::cout << "A visit is under way: the new program begins when it has ended." << std::endl;
    while (kiosk.look().is_visited() && Clock::now() < longest) std::this_thread::sleep_for(std::chrono::seconds(1));
}

/// Everything up to the first start of the new program; what is wrong, if anything.
std::optional<base::Problem> take_file(const fs::path& file, const app::ProgramOptions& options,
                                       publish::ProgramStore& store, const std::vector<publish::PublicKey>& keys) {
    auto room = store.make_room();
    if (auto* problem = std::get_if<base::Problem>(&room)) return *problem;
    const auto& unpacked = std::get<fs::path>(room);
    auto received = publish::ReceivedPack::receive(base::PlainFile(file), unpacked, keys, publish::Holds::program);
    if (auto* problem = std::get_if<base::Problem>(&received)) {
        if (problem->advice == publish::advice_on_unknown_key)
            problem->advice = "have it signed with a known key, or add that key to " + options.keys.string();
        return *problem;
    }
    const auto& program = std::get<publish::ReceivedPack>(received);
    const auto past =
        options.again ? publish::ProgramStore::GivenUp::is_forgotten : publish::ProgramStore::GivenUp::counts;
    if (auto refused = store.refusal(program.version(), installed_version(), past)) return refused;
    const auto done = publish::unpack_files(program.descriptor(), unpacked, limits);
    if (const auto* problem = std::get_if<base::Problem>(&done)) return *problem;
    const auto name = name_in(unpacked);
    if (!name || name->made() != program.version())
        return base::failure("does not say which program it is", "make it anew: packaging/build-update");
    if (auto problem = unfit(unpacked, *name)) return problem;
    wait_for_the_end_of_a_visit(options);
    if (auto failed = store.take_into_use(unpacked, program.version())) return failed;
    std::cout << "Program " << name->version << " from " << file.string()
              << " runs on trial: when it shows no home screen within " << options.home_within
              << " seconds, the one before comes back by itself.\n";
    return std::nullopt;
}

int take(const app::ProgramOptions& options) {
    const auto keys = keys_in(options.keys);
    if (const auto* problem = std::get_if<base::Problem>(&keys)) return fail(*problem);
    publish::ProgramStore store(options.programs);
    if (store.on_trial())
        return fail(
            base::failure("another program is on trial: " + store.current(), "wait two minutes, and try again"));
    const auto files = newest_first(options.from);
    if (files.empty())
        return fail(base::failure(std::string("there is no ") + ending + " file in it",
                                  "copy one there, or name the file", options.from.front().string()));
    for (const auto& file : files) {
        const auto problem = take_file(file, options, store, std::get<std::vector<publish::PublicKey>>(keys));
        store.clear_room();
        if (problem) {
            print_problem(about(file, *problem));
            if (problem->severity == base::Severity::warning) return 0;
            continue;
        }
        const KioskService kiosk(options.manager);
        base::Problems failed;
        for (const auto& each : {kiosk.have_it_watched(), kiosk.begin_anew()})
            if (each) failed.push_back(*each);
        return fail(failed);
    }
    return 1;
}

int go_back(const app::ProgramOptions& options) {
    publish::ProgramStore store(options.programs);
    const auto left = store.current();
    if (auto failed = store.go_back("somebody asked for it", today())) return fail(*failed);
    const auto runs = store.current();
    std::cout << "Back from " << left << " to " << (runs.empty() ? "the installed program" : runs) << ".\n";
    const auto failed = KioskService(options.manager).begin_anew();
    return failed ? fail(*failed) : 0;
}

int watch(const app::ProgramOptions& options) {
    using Seconds = publish::HomeWatch::Seconds;
    publish::ProgramStore store(options.programs);
    const KioskService kiosk(options.manager);
    auto next = store.begin_try(today());
    if (auto* problem = std::get_if<base::Problem>(&next)) return fail(*problem);
    if (std::get<publish::ProgramStore::Next>(next) == publish::ProgramStore::Next::nothing) return 0;
    const auto runs = store.current();
    if (std::get<publish::ProgramStore::Next>(next) == publish::ProgramStore::Next::watch) {
        publish::HomeWatch home((options.programs / runs).string(),
                                {.home_within = Seconds(options.home_within), .stays = Seconds(options.stays)});
        using Clock = std::chrono::steady_clock;
        const auto begun = Clock::now();
        auto verdict = publish::HomeWatch::Verdict::open;
        while (verdict == publish::HomeWatch::Verdict::open) {
            verdict = home.look(std::chrono::floor<Seconds>(Clock::now() - begun), kiosk.look());
            if (verdict == publish::HomeWatch::Verdict::open) std::this_thread::sleep_for(std::chrono::seconds(1));
        }
        if (verdict == publish::HomeWatch::Verdict::stands) {
            if (auto failed = store.stands()) return fail(*failed);
            std::cout << "Program " << runs << " has shown its home screen: it stays.\n";
            return 0;
        }
        if (auto failed = store.go_back(home.why(), today())) return fail(*failed);
    }
    base::Problems told{
        base::failure("a program went back: " + store.last_given_up(), "the one before runs; tell whoever made it")};
    told.front().severity = base::Severity::warning;
    if (auto failed = kiosk.begin_anew()) told.push_back(*failed);
    return fail(told);
}

}  // namespace

int carry_out(const app::ProgramOptions& options) {
    using What = app::ProgramOptions::What;
    switch (options.what) {
        case What::sign:
            return sign(options);
        case What::take:
            return take(options);
        case What::back:
            return go_back(options);
        case What::watch:
            return watch(options);
    }
    return 2;
}

}  // namespace commands
