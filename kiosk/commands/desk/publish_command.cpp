// Taking a pack into use on a kiosk, and going back.
#include <sys/stat.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <set>

#include "app/publish_news.h"
#include "base/wording.h"
#include "check/check_pack.h"
#include "commands/as_owner.h"
#include "commands/commands.h"
#include "commands/common.h"
#include "commands/desk/checked_pack.h"
#include "commands/desk/packs/chosen_pack.h"
#include "commands/desk/packs/joined_pack.h"
#include "commands/desk/packs/rehearsal.h"
#include "commands/own_programs.h"
#include "confine/confinement.h"
#include "publish/custody.h"
#include "publish/pack_store.h"
#include "publish/signature.h"

namespace commands {
namespace {

using Kind = app::PublishOutcome::Kind;

base::Problem problem(const fs::path& file, std::string what, std::string advice) {
    return base::failure(std::move(what), std::move(advice), file.string());
}

base::Problem store_is_taken(const fs::path& data) {
    return problem(data, "another publish or rollback is under way, or the folder cannot be written",
                   "wait, or check its rights");
}

/// What stands against a pack: printed at once, and kept for the program that began this.
class Objections {
public:
    void tell(const base::Problem& problem) {
        print_problem(problem);
        if (problem.severity == base::Severity::error) told_.push_back(problem);
    }
    base::Report report() {
        return [this](const base::Problem& each) { tell(each); };
    }
    app::PublishOutcome refusal(Kind kind = Kind::refused) { return {kind, std::move(told_)}; }
    app::PublishOutcome refusal(const base::Problem& problem, Kind kind = Kind::refused) {
        tell(problem);
        return refusal(kind);
    }

private:
    base::Problems told_;
};

/// Unpacked for the time of a look at it; nothing stays of it unless it is taken into use.
class Room {
public:
    explicit Room(publish::PackStore& store) : store_(store), made_(store.make_room()) {}
    ~Room() { store_.clear_room(); }
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;

    const base::Problem* problem() const { return std::get_if<base::Problem>(&made_); }
    const fs::path& folder() const { return std::get<fs::path>(made_); }

private:
    publish::PackStore& store_;
    base::Result<fs::path> made_;
};

using Offers = std::set<std::pair<std::string, std::string>>;  ///< flow and language

Offers offers_of(PackWords& pack) {
    Offers offers;
    pack.library.judge_languages();
    const auto& home = pack.library.home({});
    const auto ids = home.flows();
    for (const auto& language : home.languages)
        for (const auto& id : ids)
            if (pack.library.flow(id, language.code)) offers.insert({id, language.code});
    return offers;
}

/// "3 topics: heel-pain (en, es), sciatica (en), worn-discs (en)"; of many the first.
std::string listed(const Offers& offers) {
    constexpr std::size_t most = 3;
    std::map<std::string, std::string> languages;
    for (const auto& [flow, language] : offers) languages[flow] += (languages[flow].empty() ? "" : ", ") + language;
    auto words = base::counted(languages.size(), "topic: ", "topics: ");
    std::size_t named = 0;
    for (const auto& [flow, each] : languages)
        if (named++ < most) words += (named > 1 ? ", " : "") + flow + " (" + each + ")";
    return words + (languages.size() > most ? " and " + std::to_string(languages.size() - most) + " more" : "");
}

/// Which flows have no review that holds, in which languages.
Offers unreviewed(const check::CheckReport& report) {
    Offers offers;
    for (const auto& line : report.reviews)
        if (line.state != pack::ReviewState::reviewed && line.state != pack::ReviewState::not_needed)
            offers.insert({line.flow, line.language});
    return offers;
}

base::Problem no_keys(const app::SiteSettings& settings) {
    constexpr auto line = "publish_keys = [\"RW...\"], the line that clinic-kiosk keygen printed";
    if (!settings.file.empty())
        return problem(settings.file, "this file names no key for packs", std::string("write into it ") + line);
    return problem({}, "there are no settings, so no key for packs is known",
                   "write into " + settings.looked_for.front().string() + " " + line);
}

/// What a pack's signature has to be of, and where that stands.
struct Trusted {
    std::vector<publish::PublicKey> keys;
    fs::path file;
    bool in_custody = false;
};

base::Result<Trusted> trusted_keys(const app::SiteSettings& settings) {
    const auto& keys = settings.config.publish_keys;
    auto chosen = publish::keys_in_custody(settings.data, publish::keys_of_root(), keys);
    if (chosen && !chosen->file.empty()) {
        if (!chosen->keys.empty()) return Trusted{std::move(chosen->keys), chosen->file, true};
        return problem(chosen->file, "there is no key in it, so no pack is taken",
                       "copy the .pub file of whoever signs your packs there, as root");
    }
    if (keys.empty()) return no_keys(settings);
    for (const auto& key : keys)
        if (!publish::is_public_key(key))
            return problem(settings.file, "\"" + key + "\" is not a public key",
                           "copy the second line of the .pub file");
    return Trusted{keys, settings.file};
}

/// The settings and the folder that holds the packs. Where that is not the kiosk's own, what the kiosk may write has no say: root's
/// settings alone count.
std::optional<app::SiteSettings> settings_at_home(const fs::path& config, const fs::path& data,
                                                  const base::Report& tell) {
    const auto kiosks = app::find_settings({config, data}).data;
    const auto home = publish::pack_home(kiosks);
    if (home != kiosks) ::umask(022);  // whatever root's shell says: the kiosk reads what another account has
    return read_settings({config, home == kiosks ? data : home}, tell);
}

/// Why the pack may not be used here, which has been reported; nothing: it may.
std::optional<app::PublishOutcome> refused(const app::PublishOptions& options, const app::Config& config,
                                           const fs::path& folder, const fs::path& current, Objections& against) {
    std::error_code error;
    if (!fs::exists(folder / "scripts/kiosk.lua", error))
        return against.refusal(problem(options.from, "the pack has no scripts/kiosk.lua",
                                       "pack the folder that holds scripts/ and media/"));
    auto to = options.for_program ? Progress::To::program : Progress::To::terminal;
    Checked checked(folder, config, to);
    if (!checked.report) return against.refusal();
    if (!may_go_on(*checked.report, {options.from, "publish", "published", options.unchecked}, against.report()))
        return against.refusal();
    if (auto open = unreviewed(*checked.report); !open.empty() && !options.unreviewed)
        return against.refusal(problem(options.from, "no clinician's review holds for " + listed(open),
                                       "have them reviewed (clinic-kiosk check --reviews lists them), or publish with "
                                       "--unreviewed: every slide then says so"),
                               Kind::not_reviewed);
    if (!current.empty() && !options.drop) {
        PackWords in_use(current, [](const base::Problem&) {});
        auto lost = offers_of(in_use);
        for (const auto& offered : offers_of(checked.pack)) lost.erase(offered);
        if (!lost.empty())
            return against.refusal(
                problem(options.from, "the pack takes away " + listed(lost), "put them back, or publish with --drop"));
    }
    if (auto problems = rehearse(checked, config, to); !problems.empty()) {
        for (const auto& each : problems) against.tell(each);
        return against.refusal(
            problem(options.from, "the pack failed in rehearsal and was not published", "mend it and pack it again"));
    }
    return std::nullopt;
}

/// From here on a pack that takes this process over, through an archive, a script or a drawing, reaches no other computer and writes
/// nothing but packs of this kiosk. Where the kernel holds nothing, the pack's signature and our limits remain.
void give_up_the_rest(const fs::path& data) {
    const auto own = own_programs();
    std::error_code none;
    confine::Confinement left{.calls = confine::Calls::program,
                              .reads_anything = true,
                              .write = {data / "packs", fs::temp_directory_path(none), "/dev/null", "/dev/shm"}};
    left.execute.assign(own.begin(), own.end());
    auto held = confine::confine(left);
    auto* problem = std::get_if<base::Problem>(&held);
    if (!problem) return;
    problem->severity = base::Severity::warning;
    print_problem(*problem);
}

app::PublishOutcome publish_pack(const app::PublishOptions& options) {
    Objections against;
    auto settings = settings_at_home(options.config, options.data, against.report());
    if (!settings) return against.refusal();
    const auto& config = settings->config;
    const auto& data = settings->data;
    const auto found = trusted_keys(*settings);
    if (const auto* problem = std::get_if<base::Problem>(&found)) return against.refusal(*problem);
    const auto& trusted = std::get<Trusted>(found);
    if (auto problem = belongs_to_another(data)) return against.refusal(*problem);
    AsOwnerOf owner(data);
    publish::PackStoreLock lock(data);
    if (!lock.held()) return against.refusal(store_is_taken(data));
    give_up_the_rest(data);
    publish::PackStore store(data);
    Room room(store);
    if (const auto* problem = room.problem()) return against.refusal(*problem);
    auto tell = [&](base::Problem each) {
        if (trusted.in_custody && each.advice == publish::advice_on_unknown_key)
            each.advice =
                "have it signed with a known key; keys are root's to change: " + publish::keys_of_root().string();
        against.tell(each);
    };
    PackChooser chooser(owner, store, trusted.keys, tell);
    auto chosen = chooser.choose(options.from, room.folder());
    if (!chosen) return against.refusal();
    const auto layers = options.drop ? PackChooser::Layers::of_the_pack : PackChooser::Layers::newest;
    const auto kept = chooser.unpack(*chosen, room.folder(), layers);
    if (!kept) return against.refusal();
    if (auto outcome = refused(options, config, room.folder(), store.current(), against)) return *outcome;
    const auto version = chooser.version_of(*chosen);
    if (auto failed = store.take_into_use(room.folder(), version)) return against.refusal(*failed);
    auto& people = options.for_program ? std::cerr : std::cout;
    people << "Published " << (chosen->renews ? chosen->renews->name + " as " : "") << "version " << version << " from "
           << chosen->file.string() << ". A kiosk that is running takes it when the visit under way has ended.\n";
    for (const auto& layer : *kept)
        people << "  " << layer
               << " stays as it is here, which is newer than in this pack (--drop takes the pack's own)\n";
    for (const auto& origin : layers::origins_in(store.current())) people << "  " << origin_in_words(origin) << '\n';
    return {Kind::published};
}

}  // namespace

int carry_out(const app::PublishOptions& options) {
    auto outcome = publish_pack(options);
    if (options.for_program) std::cout << app::to_json_line(outcome) << std::flush;
    return outcome.kind == Kind::published ? 0 : 1;
}

int carry_out(const app::RollbackOptions& options) {
    auto settings = settings_at_home(options.config, options.data, print_problem);
    if (!settings) return 1;
    const auto& data = settings->data;
    if (auto problem = belongs_to_another(data)) return fail(*problem);
    AsOwnerOf owner(data);
    publish::PackStoreLock lock(data);
    if (!lock.held()) return fail(store_is_taken(data));
    publish::PackStore store(data);
    auto left = store.current_version();
    auto back = store.roll_back(publish::PackStore::Asked::by_somebody);
    if (auto* problem = std::get_if<base::Problem>(&back)) return fail(*problem);
    store.clear_room();  // what a publish left that was killed
    const auto& version = std::get<publish::PackVersion>(back);
    std::cout << "Back from version " << left << " to " << version << ". Every pack newer than " << version
              << " is taken from now on, the one that was left too.\n";
    return 0;
}

}  // namespace commands
